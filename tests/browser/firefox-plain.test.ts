import { rows } from '@steunpad/testing/rows.ts';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { FIREFOX, useFirefox } from './firefox.ts';

const NAME = 'Ruben Voorbeeld';

describe.skipIf(!FIREFOX)('in Firefox, with scripts off', () => {
  const firefox = useFirefox({
    'javascript.enabled': false,
    // Yes to its own question whether to send a form again.
    'dom.confirm_repost.testing.always_accept': true,
  });

  const asked = () =>
    rows(firefox.server.database, `SELECT phone FROM support_request WHERE name = '${NAME}'`);

  test('support is asked after a mistake, and is one question however one reloads and goes back', async () => {
    const page = await firefox.browser.newPage();
    await page.goto(`${firefox.server.url}/f/GM0193/support-request`);
    await type(page, '#name', NAME);
    await press(page, 'button.primary', 'Enter');
    await shown(page, '[part=error-summary]');
    expect(await typedIn(page, '#name')).toBe(NAME);
    expect(await asked()).toEqual([]);

    await press(page, 'input[value=SELF]', ' ');
    await press(page, 'input[value=money]', ' ');
    await press(page, 'input[value=PHONE]', ' ');
    await type(page, '#phone', '06 12345678');
    await press(page, 'button.primary', 'Enter');
    await shown(page, '[part=code]');
    const told = await textOf(page, '.keys');
    await page.reload();
    expect(await textOf(page, '.keys')).toBe(told);

    // What was typed with a mistake in it is not kept: Firefox says so, and asks before it sends that again.
    await back(page, /^about:neterror\?e=notCached/);
    await page.reload();
    await shown(page, '[part=error-summary]');
    await back(page, /\/f\/GM0193\/support-request$/);
    await gone(page, '[part=error-summary]');
    expect(await typedIn(page, '#name')).toBe('');
    expect(await asked()).toEqual([{ phone: '+31612345678' }]);
  });
});

const typedIn = (page: Page, selector: string) =>
  page.$eval(selector, (field) => (field as HTMLInputElement).value);

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent?.replace(/\s+/g, ' ').trim());

// What waits inside the page itself, as puppeteer's own ways do, never hears anything where no script runs.
const shown = (page: Page, selector: string) =>
  expect.poll(() => page.$(selector).catch(() => null), { timeout: 20_000 }).not.toBeNull();

const gone = (page: Page, selector: string) =>
  expect.poll(() => page.$(selector).catch(() => 'leaving'), { timeout: 20_000 }).toBeNull();

/** Firefox tells nobody when it has arrived at a page of its own, so the address is watched. */
async function back(page: Page, address: RegExp): Promise<void> {
  void page.goBack().catch(() => {});
  await expect.poll(() => page.url(), { timeout: 20_000 }).toMatch(address);
}

async function press(page: Page, selector: string, key: 'Enter' | ' '): Promise<void> {
  await page.focus(selector);
  await page.keyboard.press(key);
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await page.focus(selector);
  await page.keyboard.type(text);
}
