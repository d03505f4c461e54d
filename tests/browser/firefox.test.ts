import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { someoneInvited } from '@steunpad/testing/invited.ts';
import { uuidOf } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { visiting } from '@steunpad/testing/volunteers.ts';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { FIREFOX, useFirefox } from './firefox.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!FIREFOX)('the same walk in Firefox', () => {
  const firefox = useFirefox();

  const open = async (path: string) => {
    const page = await firefox.browser.newPage();
    await page.goto(firefox.server.url + path);
    return page;
  };
  async function expectNoObstacles(page: Page) {
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  const textOf = async (page: Page, selector: string) => {
    const element = await page.waitForSelector(selector);
    return element!.evaluate(({ textContent }) => textContent);
  };
  /** All that is asked besides the name. */
  async function fillInTheRest(page: Page) {
    const form = 'steunpad-support-request >>> ';
    for (const choice of ['[value=SELF]', '[name=help]', '[value=PHONE]'])
      await page.locator(`${form}input${choice}`).click();
    await page.locator(`${form}input[name=phone]`).fill('06 12345678');
    await page.locator(`${form}button.primary`).click();
  }

  test('support is asked, after mistakes that are told and lose nothing', async () => {
    const page = await open('/');
    const form = 'steunpad-support-request >>> ';
    await page.locator(`${form}input[name=name]`).fill('Ruben Voorbeeld');
    await page.locator(`${form}button.primary`).click();
    await page.waitForSelector(`${form}[part=error-summary]`);
    const focused = await page.evaluate(
      () =>
        document.querySelector('steunpad-support-request')!.shadowRoot!.activeElement?.textContent,
    );
    expect(focused?.trim()).toBe('Er ontbreekt nog iets (3)');
    await expectNoObstacles(page);

    await fillInTheRest(page);
    await page.waitForSelector(`${form}#done`);

    await expectNoObstacles(page);
    const asked = await rows(firefox.server.database, 'SELECT name FROM support_request');
    expect(asked).toContainEqual({ name: 'Ruben Voorbeeld' });
  });

  test('a letter is answered with its code, and it holds', async () => {
    const { pathwayId, code } = await someoneInvited(firefox.server);
    const page = await open('/antwoord.html');
    const form = 'steunpad-letter-reply >>> ';
    await page.locator(`${form}input[name=code]`).fill(code);
    await page.locator(`${form}input[value=NO]`).click();
    await expectNoObstacles(page);
    await page.locator(`${form}button.primary`).click();
    await page.waitForSelector(`${form}#done`);

    const [pathway] = await rows(
      firefox.server.database,
      'SELECT state FROM pathway WHERE id = $1',
      [uuidOf(pathwayId)],
    );
    expect(pathway).toEqual({ state: 'DECLINED' });
  });

  test('the overview is made and needs no answer', async () => {
    const page = await open('/overzicht.html');
    await page.locator('steunpad-agency-overview >>> button.primary').click();

    await page.waitForSelector('steunpad-agency-overview >>> #list');
    await expectNoObstacles(page);
  });

  test('what is kept for later is there again on another page, mistakes and all', async () => {
    const form = 'steunpad-support-request >>> ';
    const page = await open('/');
    await page.locator(`${form}input[name=name]`).fill('Ruben Later');
    await page.locator(`${form}input[name=help]`).click();
    await page.locator(`${form}::-p-text(Later verder)`).click();
    const code = await textOf(page, `${form}[part=code]`);
    await expectNoObstacles(page);
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);

    const elsewhere = await open('/');
    await elsewhere.locator(`${form}::-p-text(Verder met bewaarde antwoorden)`).click();
    await elsewhere.locator(`${form}input[name=draftCode]`).fill(code);
    await elsewhere.locator(`${form}button.primary`).click();
    const name = await elsewhere.waitForSelector(`${form}input[name=name]`);

    expect(await name!.evaluate((input) => (input as HTMLInputElement).value)).toBe('Ruben Later');
  });

  test('the talk is prepared step by step, and all answers are seen once more', async () => {
    const before = await open('/');
    await before.locator('steunpad-support-request >>> input[name=name]').fill('Ruben Voorbeeld');
    await fillInTheRest(before);
    const reference = await textOf(before, 'steunpad-support-request >>> [part=reference]');
    const code = await textOf(before, 'steunpad-support-request >>> [part=code]');
    const form = 'steunpad-intake-form >>> ';
    const page = await open('/mijn-vraag.html');
    await page.locator(`${form}input[name=reference]`).fill(reference);
    await page.locator(`${form}input[name=code]`).fill(code);
    await page.locator(`${form}button.primary`).click();
    await page.locator(`${form}textarea[name$=ownWords]`).fill('De bank.');
    for (const step of ['Stap 2', 'Stap 3', 'Stap 4', 'Stap 5']) await next(step);
    await page.locator(`${form}#add-day`).click();
    await page.locator(`${form}input[type=date]`).fill('2027-02-03');
    await next('Stap 6');
    const told = await textOf(page, `${form}form`);
    expect(told).toMatch(/De bank\..*woensdag 3 februari 2027/s);
    await expectNoObstacles(page);
    await page.locator(`${form}#to-contact`).click();
    await page.locator(`${form}input[value=MORNING]`).click();
    await next('Stap 6');
    await page.locator(`${form}button.primary`).click();
    await page.waitForSelector(`${form}#done`);

    async function next(step: string) {
      await page.locator(`${form}button.primary`).click();
      await page.waitForSelector(`${form}::-p-text(${step} van 6)`);
    }
  });

  test('somebody signs up as a volunteer', async () => {
    const page = await open('/vrijwilliger.html');
    const form = 'steunpad-volunteer-signup >>> ';
    await page.locator(`${form}input[name=name]`).fill('Anna Voorbeeld');
    await page.locator(`${form}input[value=EMAIL]`).click();
    await page.locator(`${form}input[name=email]`).fill('anna@voorbeeld.nl');
    await page.locator(`${form}input[name=postcodeDigits]`).fill('8011 AB');
    await page.locator(`${form}input[value=MORNING]`).click();
    await page.locator(`${form}input[value=nl]`).click();
    await page.locator(`${form}button.primary`).click();
    await page.waitForSelector(`${form}#done`);

    await expectNoObstacles(page);
  });

  test('somebody sees how it stands, and stops', async () => {
    const { pathwayId, code } = await someoneInvited(firefox.server);
    const page = await open('/mijn-steun.html');
    const form = 'steunpad-my-support >>> ';
    await page.locator(`${form}input[name=code]`).fill(code);
    await page.locator(`${form}button.primary`).click();
    await page.waitForSelector(`${form}#standing`);
    await expectNoObstacles(page);
    await page.locator(`${form}::-p-text(Ik wil geen steun meer)`).click();
    await page.locator(`${form}::-p-text(Ja, stop de steun)`).click();
    await page.waitForSelector(`${form}::-p-text(De steun is gestopt.)`);

    const state = 'SELECT state FROM pathway WHERE id = $1';
    expect(await rows(firefox.server.database, state, [uuidOf(pathwayId)])).toEqual([
      { state: 'DECLINED' },
    ]);
  });

  test('a volunteer sees whom to visit', async () => {
    const { code } = await visiting(firefox.server, await firefox.server.token(EVERY_SCOPE));
    const page = await open('/mijn-vrijwilligerswerk.html');
    const form = 'steunpad-my-volunteering >>> ';
    await page.locator(`${form}input[name=code]`).fill(code);
    await page.locator(`${form}button.primary`).click();
    await page.waitForSelector(`${form}#standing`);

    await expectNoObstacles(page);
  });
});
