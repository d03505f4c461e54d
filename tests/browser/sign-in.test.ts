import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type PageKey, SIGN_IN_TEXTS } from '@steunpad/api/http/sign-in.texts.ts';
import { sendPage } from '@steunpad/api/http/sign-in-page.ts';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoObstacles } from './obstacles.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const NARROWEST = { width: 320, height: 640 };
const SESSION = '__Host-steunpad';

/** Every page, with the longest that is filled in: how each comes about is tested over HTTP. */
let pages: Server;
let pagesUrl: string;
beforeAll(async () => {
  const long = 'x'.repeat(120);
  pages = createServer((request, response) => {
    const key = request.url!.slice(1) as PageKey;
    const fill = { name: long, id: long, seconds: '3600', subject: long, staffId: long };
    sendPage(response, { key, status: 200, fill, again: true });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => pages.once('listening', resolve));
  pagesUrl = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
});
afterAll(() => pages.close());

/** On the narrowest phone, light and dark. */
async function expectNoObstaclesHere(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoObstacles(page, `${state}, ${colorScheme}`);
  }
}

/** Goes on with Tab until it is there, and presses it. */
async function press(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name });
  for (let tabs = 0; tabs < 20; tabs++) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((each) => each === document.activeElement)) break;
  }
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

test('somebody signs in to the demo, chooses, changes and signs out by keyboard alone', async () => {
  const page = await stage.blank({ viewport: NARROWEST });
  await page.goto(`${stage.url.replace('127.0.0.1', 'localhost')}/signin`);
  await expectNoObstaclesHere(page, 'the demo');
  const kept = async () =>
    (await page.context().cookies()).find(({ name }) => name === SESSION) ?? null;
  expect(await kept()).toBeNull();

  await press(page, /^Rik Voorbeeld/);
  expect(await kept()).toMatchObject({ domain: 'localhost', secure: true, httpOnly: true });
  expect(await heading(page)).toBe('Voor welke gemeente werkt u nu?');
  await expectNoObstaclesHere(page, 'choosing a municipality');

  await press(page, /^Deventer|^Zwolle/);
  expect(await heading(page)).toBe('U bent ingelogd');
  await expectNoObstaclesHere(page, 'signed in');
  const here = await page.getByText('U bent ingelogd als').textContent();
  await press(page, /^Verder voor/);
  expect(await page.getByText('U bent ingelogd als').textContent()).not.toBe(here);

  await page.goto(`${page.url().replace('/signin', '/signout')}`);
  expect(await heading(page)).toBe('Uitloggen');
  await press(page, /^Uitloggen/);
  expect(await heading(page)).toBe('U bent uitgelogd');
  expect(await kept()).toBeNull();
});

test.each(Object.keys(SIGN_IN_TEXTS))('the page %s is free of obstacles', async (key) => {
  const page = await stage.blank({ viewport: NARROWEST, colorScheme: 'dark' });
  await page.goto(`${pagesUrl}/${key}`);
  await expectNoObstacles(page, `${key}, dark`);
});
