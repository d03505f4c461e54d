import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { fillSupportRequest, shownKey } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** What the element drew, and not the plain form that it took over. */
const drawn = (page: Page) => page.locator('steunpad-support-request .idle + *');
const turnTo = async (page: Page, name: string, tag: string) => {
  await page.getByRole('button', { name }).click();
  await page.locator(`html[lang=${tag}]`).waitFor();
  await page.locator(`steunpad-support-request div[lang=${tag}]`).first().waitFor();
};

async function began() {
  const page = await stage.open('/f/GM0193/support-request');
  await page.locator('steunpad-support-request:state(ready)').waitFor();
  await fillSupportRequest(drawn(page));
  return page;
}

test('another language half-way keeps what was typed, and the whole page speaks it', async () => {
  const page = await began();

  await turnTo(page, 'العربية', 'ar');

  expect(await drawn(page).locator('#name').inputValue()).toBe('Ruben Voorbeeld');
  expect(await drawn(page).locator('#phone').inputValue()).toBe('06 12345678');
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(new URL(page.url()).search).toBe('?lang=ar');
  expect(await page.getByRole('button', { name: 'Nederlands', exact: true }).count()).toBe(1);
  expect(await page.getByRole('button', { name: 'العربية' }).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('after sending, another language keeps the code, and a reload asks first', async () => {
  const page = await began();
  await drawn(page).locator('form button.primary').click();
  const given = await shownKey(drawn(page));

  await turnTo(page, 'English', 'en');
  expect(await shownKey(drawn(page))).toEqual(given);
  const asked = page.waitForEvent('dialog');
  const reloading = page.reload().catch(() => {});
  await (await asked).dismiss();
  await reloading;

  expect(await shownKey(drawn(page))).toEqual(given);
});

test('without a connection nothing is lost, and the language stays', async () => {
  const page = await began();
  await page.context().setOffline(true);

  await page.getByRole('button', { name: 'English' }).click();

  expect(await drawn(page).locator('#name').inputValue()).toBe('Ruben Voorbeeld');
  expect(await page.locator('html').getAttribute('lang')).toBe('nl');
});

test('without a script another language keeps what was typed, and Enter still sends the form', async () => {
  const page = await stage.open('/f/GM0193/support-request', { javaScriptEnabled: false });
  await fillSupportRequest(page.locator('main'));

  await page.getByRole('button', { name: 'العربية' }).press('Enter');
  await page.locator('html[lang=ar]').waitFor();

  expect(await page.locator('#name').inputValue()).toBe('Ruben Voorbeeld');
  expect(await page.locator('#phone').inputValue()).toBe('06 12345678');
  await page.locator('#name').press('Enter');
  await page.locator('main [part=code]').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('ar');
});

test('a language that is tapped before the form has come in keeps what was typed too', async () => {
  const page = await stage.blank();
  await page.route(/\/widgets\//, (route) => route.abort());
  await page.goto(`${stage.url}/f/GM0193/support-request`);
  await fillSupportRequest(page.locator('main'));

  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang=en]').waitFor();

  expect(await page.locator('#name').inputValue()).toBe('Ruben Voorbeeld');
});
