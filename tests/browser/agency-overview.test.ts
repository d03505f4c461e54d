import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { focused, press, tick } from './keyboard.ts';
import { expectNoObstacles } from './obstacles.ts';
import { button } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const overview = (page: Page) => page.locator('steunpad-agency-overview');

async function open(options = {}) {
  const page = await stage.open('/overzicht.html', options);
  await overview(page).getByRole('form').waitFor();
  return page;
}

/** What stands in one pile, by the heading above it. */
const pile = (page: Page, name: string) =>
  overview(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

test('7: what do I have to arrange? Married, children under 18, a car, a rented home', async () => {
  const page = await open({ viewport: { width: 390, height: 844 } });
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await expectNoObstacles(page, 'questions');

  for (const answer of [
    'Wij waren getrouwd',
    'Er zijn kinderen onder de 18',
    'Er is een auto',
    'De woning is gehuurd',
  ]) {
    await overview(page).getByLabel(answer).check();
  }
  await button(overview(page), 'Laat mijn lijst zien').click();
  await overview(page).getByRole('heading', { name: 'Uw lijst' }).waitFor();

  await expect.poll(() => focused(page)).toBe('Uw lijst');
  const now = await pile(page, 'Nu').textContent();
  expect(now).toContain('De SVB stuurt u binnen twee weken een brief');
  expect(now).not.toContain('Woonde u samen zonder trouwen?');
  const all = (await overview(page).locator('.sheet').textContent()) ?? '';
  expect(all).toMatch(/kinderbijslag/);
  expect(all).toContain('RDW');
  expect(all).toContain('Uw verhuurder');
  expect(all).not.toContain('Kadaster');
  expect(all).not.toContain('DUO');
  for (const name of ['Nu', 'De komende weken', 'Kan later']) {
    await pile(page, name).getByRole('heading', { name: 'Dit doet u zelf' }).waitFor();
  }
  expect(now).toContain('U vraagt de uitkering zelf aan.');
  const asksSomething = 'Zij krijgen bericht. U doet zelf ook iets';
  await pile(page, 'Nu').getByRole('heading', { name: asksSomething }).waitFor();
  const byItself = overview(page).getByRole('heading', { name: 'Dit gaat vanzelf' });
  expect(await byItself.count()).toBeGreaterThan(0);
  expect((await byItself.locator('+ ul').allTextContents()).join()).not.toMatch(/Anw|vraagt|Bel/);
  await expectNoObstacles(page, 'list');

  expect(sent.length).toBeGreaterThan(0);
  expect(sent.join('\n')).not.toMatch(/MARRIED|car\b|rentedHome|childrenUnder18/);
});

test('who lived together without marrying applies for the benefit herself, and nothing is lost on the way back', async () => {
  const page = await open();
  await overview(page).getByLabel('Wij woonden samen').check();
  await button(overview(page), 'Laat mijn lijst zien').click();
  expect(await pile(page, 'Nu').textContent()).toContain(
    'Dan vraagt u de uitkering zelf aan bij de SVB.',
  );

  await button(overview(page), 'Verander mijn antwoorden').click();
  await overview(page).getByRole('form').waitFor();

  expect(await overview(page).getByLabel('Wij woonden samen').isChecked()).toBe(true);
});

test('on paper stand the list and the number, and no buttons', async () => {
  const page = await open();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await button(overview(page), 'Laat mijn lijst zien').click();
  await button(overview(page), 'Print mijn lijst').click();
  expect(await page.locator('body').getAttribute('data-printed')).toBe('yes');

  await page.emulateMedia({ media: 'print' });

  expect(await button(overview(page), 'Print mijn lijst').isVisible()).toBe(false);
  expect(await overview(page).getByText('Uw bank.').isVisible()).toBe(true);
  expect(await overview(page).locator('.note', { hasText: '038 555 01 93' }).isVisible()).toBe(
    true,
  );
});

test('with a keyboard alone, and in English', async () => {
  const page = await open();
  await overview(page).evaluate((element) => element.setAttribute('lang', 'en'));
  await overview(page).getByRole('heading', { name: 'Who is told about the death?' }).waitFor();

  await tick(page, 'There is a car');
  await press(page, 'Show my list');

  await expect.poll(() => focused(page)).toBe('Your list');
  expect(await overview(page).locator('.sheet').textContent()).toContain('This you do yourself');
  await expectNoObstacles(page, 'English');
});

test('when the list cannot be fetched the answers stay, with a number to call', async () => {
  const page = await open();
  await overview(page).getByLabel('Er is een auto').check();
  await page.route('**/public/graphql', (route) => route.abort());
  await button(overview(page), 'Laat mijn lijst zien').click();
  await overview(page).locator('[aria-live=assertive]').getByText('038 555 01 93').waitFor();

  await page.unroute('**/public/graphql');
  await button(overview(page), 'Laat mijn lijst zien').click();

  await overview(page).getByRole('heading', { name: 'Uw lijst' }).waitFor();
  expect(await overview(page).locator('.sheet').textContent()).toContain('RDW');
});
