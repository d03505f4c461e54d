import { mutate } from '@steunpad/testing/mutate.ts';
import { openPlainPage } from '@steunpad/testing/plain-page.ts';
import type { Locator, Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { openForeign } from './foreign-page.ts';
import { expectNoObstacles } from './obstacles.ts';
import { useStage } from './stage.ts';

const stage = useStage();

beforeAll(async () => {
  const token = await stage.server.token(['programme:write']);
  const save = (code: string, phase: string, since: string, more: object = {}) =>
    mutate(stage.server, token, 'saveAdoption', { code, phase, since, withWhom: [], ...more });
  await save('GM0855', 'INTERESTED', '2017-12-01');
  await save('GM0150', 'PREPARING', '2026-01-01');
  await save('GM1911', 'PILOT', '2026-02-01', { withWhom: ['Welzijn Voorbeeld'] });
  await save('GM0014', 'FINISHING', '2026-03-01');
  await save('GM0935', 'REGULAR', '2026-04-01');
  await save('GM0457', 'STOPPED', '2021-12-31', { name: 'Weesp' });
});

const adoption = (page: Page) => page.locator('steunpad-adoption');

const rowsOf = (within: Locator) =>
  within
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => cell.textContent?.trim().replace(/\s+/g, ' ')),
      ),
    );

const TABLE = [
  ['Deventer', 'Bereidt het voor', '1 januari 2026', ''],
  ['Groningen', 'Rondt de proef af', '1 maart 2026', ''],
  ['Hollands Kroon', 'Doet een proef', '1 februari 2026', 'Welzijn Voorbeeld'],
  ['Maastricht', 'Biedt het altijd aan', '1 april 2026', ''],
  ['Tilburg', 'Is geïnteresseerd', '1 december 2017', ''],
  ['Weesp', 'Is ermee gestopt', '31 december 2021', ''],
];

async function open(options = {}, lang = 'nl') {
  const page = await stage.blank(options);
  await openForeign(page, stage.url, {
    address: `${stage.url}/alleen`,
    head: '<style>html { color-scheme: light dark }</style>',
    body: `<main><h1>Steun</h1><steunpad-adoption municipality="GM0193" lang="${lang}"></steunpad-adoption></main>`,
  });
  await adoption(page).locator('tbody tr').first().waitFor();
  return page;
}

test.each([
  ['light', 'nl', 360],
  ['dark', 'ar', 360],
  ['light', 'uk', 1280],
] as const)('in %s, %s, at %i pixels it is free of obstacles', async (colorScheme, lang, width) => {
  const page = await open({ colorScheme, viewport: { width, height: 800 } }, lang);

  await expectNoObstacles(page, `adoption ${lang}`);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});

test('the table says all of it; the map has a place for each that still exists', async () => {
  const page = await open();

  expect(await rowsOf(adoption(page))).toEqual(TABLE);
  const map = adoption(page).getByRole('img', { name: /^Kaart van Nederland/ });
  expect(await map.locator('.mark').count()).toBe(5);
  const at = async (phase: string) => (await map.locator(`.mark.${phase}`).boundingBox())!;
  const [north, south, west] = [await at('finishing'), await at('regular'), await at('pilot')];
  expect(north.y).toBeLessThan(west.y);
  expect(west.y).toBeLessThan(south.y);
  expect(west.x).toBeLessThan(south.x);
  expect(south.x).toBeLessThan(north.x);
});

test('without a script the page says the same', async () => {
  const { html } = await openPlainPage(`${stage.url}/f/GM0193/adoption`);
  const page = await stage.blank({ javaScriptEnabled: false });
  await page.goto(`${stage.url}/f/GM0193/adoption`);

  expect(html).toContain('Welke gemeenten doen mee?');
  expect(await rowsOf(page.locator('main'))).toEqual(TABLE);
  expect(await page.getByRole('img', { name: /^Kaart/ }).count()).toBe(1);
});

test('when the list cannot be fetched it says so', async () => {
  const page = await stage.blank();
  await page.route('**/public/graphql*', async (route) => {
    const body = route.request().postData() ?? route.request().url();
    const { data } = await (await route.fetch()).json().then((answer) => ({ data: answer.data }));
    return body && data?.adoptions ? route.abort() : route.continue();
  });
  await openForeign(page, stage.url, {
    address: `${stage.url}/alleen`,
    body: '<main><h1>Steun</h1><steunpad-adoption municipality="GM0193"></steunpad-adoption></main>',
  });

  await adoption(page).getByText('Het ophalen lukte niet.').waitFor();
});
