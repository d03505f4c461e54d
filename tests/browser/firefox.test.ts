import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { someoneInvited } from '../support/invited.ts';
import { uuidOf } from '../support/mutate.ts';
import { rows } from '../support/rows.ts';
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
    expect(focused?.trim()).toBe('Er ontbreekt nog iets');
    await expectNoObstacles(page);

    await page.locator(`${form}input[value=SELF]`).click();
    await page.locator(`${form}input[name=help]`).click();
    await page.locator(`${form}input[value=PHONE]`).click();
    await page.locator(`${form}input[name=phone]`).fill('06 12345678');
    await page.locator(`${form}button.primary`).click();
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
});
