import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { someoneInvited } from '../support/invited.ts';
import { button, fillSupportRequest, fillVolunteerSignup, shownKey } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const main = (page: Page) => page.locator('main');

const SCREENS = {
  'a wide screen': { viewport: { width: 1280, height: 900 } },
  'the narrowest phone': { viewport: { width: 320, height: 640 } },
  'a dark page': { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'high contrast': { viewport: { width: 390, height: 800 }, forcedColors: 'active' },
} as const;

/** Axe is a script itself: the page runs them, but gets none of ours. */
async function openPlain(name: string, options: object = {}) {
  const page = await stage.blank(options);
  await page.route(/\/widgets\/|take-over/, (route) => route.abort());
  await page.goto(`${stage.url}/f/GM0193${name}`);
  return page;
}

async function expectNoObstacles(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(' | ')}`,
  );
  expect(found, state).toEqual([]);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, `${state}: horizontal scrolling`).toBe(0);
}

test.for(Object.entries(SCREENS))('on %s no plain page has obstacles', async ([, screen]) => {
  const page = await openPlain('', screen);
  await expectNoObstacles(page, 'list');
  for (const name of ['support-request', 'letter-reply', 'agency-overview', 'volunteer-signup']) {
    for (const lang of ['', '?lang=en']) {
      await page.goto(`${stage.url}/f/GM0193/${name}${lang}`);
      await expectNoObstacles(page, `${name}${lang}`);
    }
  }
});

test.for(Object.entries(SCREENS))('on %s nor has what comes after sending', async ([, screen]) => {
  const request = await openPlain('/support-request', screen);
  await request.getByLabel('Een brief sturen').check();
  await button(main(request), 'Verstuur mijn vraag').click();
  await request.locator('[part=error-summary]').waitFor();
  expect(await request.locator('[aria-invalid=true]').count()).toBeGreaterThan(5);
  await expectNoObstacles(request, 'mistakes');
  await fillSupportRequest(main(request));
  await button(main(request), 'Verstuur mijn vraag').click();
  const keys = await shownKey(main(request));
  await expectNoObstacles(request, 'sent');

  const volunteer = await openPlain('/volunteer-signup', screen);
  await fillVolunteerSignup(main(volunteer));
  await button(main(volunteer), 'Meld mij aan').click();
  await volunteer.locator('#done').waitFor();
  await expectNoObstacles(volunteer, 'signed up');

  const intake = await openPlain('/intake-form', screen);
  await button(main(intake), 'Bekijk mijn vraag').click();
  await expectNoObstacles(intake, 'no code');
  await main(intake).getByLabel('Uw nummer').fill(keys.reference);
  await main(intake).getByLabel('Uw code').fill(keys.code);
  await button(main(intake), 'Bekijk mijn vraag').click();
  for (const number of [1, 2, 3, 4]) {
    await main(intake).getByText(`Stap ${number} van 5`).waitFor();
    await expectNoObstacles(intake, `step ${number}`);
    await button(main(intake), 'Volgende').click();
  }
  await expectNoObstacles(intake, 'step 5');
  await button(main(intake), 'Bewaar mijn antwoorden').click();
  await intake.locator('#done').waitFor();
  await expectNoObstacles(intake, 'saved');
});

test.for(Object.entries(SCREENS))('on %s nor has a page of one’s own', async ([, screen]) => {
  const { code } = await someoneInvited(stage.server);
  const mine = await openPlain('/my-support', screen);
  await main(mine).getByLabel('Uw code').fill(code);
  await button(main(mine), 'Laat zien hoe het staat').click();
  await mine.locator('#standing').waitFor();
  await expectNoObstacles(mine, 'standing');
  await button(main(mine), 'Verander hoe wij u bereiken').click();
  await button(main(mine), 'Bewaar').first().click();
  await mine.locator('[part=error-summary]').waitFor();
  await expectNoObstacles(mine, 'no contact');
});

test('with a script the page becomes the form, and what was typed before goes along', async () => {
  const page = await stage.blank();
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/widgets/v1/steunpad.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(`${stage.url}/f/GM0193/support-request`, { waitUntil: 'commit' });
  await fillSupportRequest(main(page));
  await main(page).getByLabel('Wilt u er iets over vertellen?').fill('Ik slaap slecht.');
  await page.locator('#email').fill('niet@gekozen.nl');
  await page.locator('#preferredMoment').focus();

  arrive();
  const form = page.locator('steunpad-support-request');
  const inside = (id: string) =>
    form.evaluate(
      (element, field) =>
        (element.shadowRoot?.getElementById(field) as HTMLInputElement | null)?.value,
      id,
    );
  await expect.poll(() => inside('phone')).toBe('06 12345678');
  expect(await inside('message')).toBe('Ik slaap slecht.');
  expect(await inside('name')).toBe('Ruben Voorbeeld');
  expect(await form.evaluate((element) => element.shadowRoot?.activeElement?.id)).toBe(
    'preferredMoment',
  );
  const sent = page.waitForRequest('**/public/graphql');
  await button(form, 'Verstuur mijn vraag').click();
  const { input } = (await sent).postDataJSON().variables;

  expect(input).toMatchObject({
    requestedFor: 'SELF',
    contact: { preference: 'PHONE', phone: '06 12345678' },
    message: 'Ik slaap slecht.',
  });
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
});

test('nothing is asked of another host, and nothing stands in the console', async () => {
  const page = await stage.blank();
  const said: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  for (const name of [
    'support-request',
    'intake-form',
    'letter-reply',
    'my-support',
    'agency-overview',
  ]) {
    await page.goto(`${stage.url}/f/GM0193/${name}?lang=en`);
    await page.locator(`steunpad-${name}:state(ready)`).waitFor();
    await page.locator(`steunpad-${name}`).getByRole('heading').first().waitFor();
  }

  expect(said).toEqual([]);
  expect([...hosts]).toEqual([stage.url]);
});
