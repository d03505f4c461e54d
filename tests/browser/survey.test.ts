import { rows } from '@steunpad/testing/rows.ts';
import { surveyCodes } from '@steunpad/testing/survey-codes.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { openForeign } from './foreign-page.ts';
import { button } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const PHONE = { viewport: { width: 360, height: 740 } };

const form = (page: Page) => page.locator('steunpad-survey');
const step = (page: Page, name: string) =>
  form(page).getByRole('heading', { name, exact: true }).waitFor();

async function open(code: string, lang = 'nl'): Promise<Page> {
  const page = await stage.blank(PHONE);
  const element = `<steunpad-survey municipality="GM0193"><p>Bel 038</p></steunpad-survey>`;
  const address = `${stage.url}/vragen`;
  await openForeign(page, stage.url, { address, html: `lang="${lang}"`, body: element });
  await form(page).locator('#code').fill(code);
  await form(page).locator('[part~=submit-button]').click();
  await form(page).locator('#step').waitFor();
  return page;
}

const kept = (page: Page) =>
  page.evaluate(() => ({
    stored: localStorage.length + sessionStorage.length,
    cookies: document.cookie,
    address: location.href,
  }));

test('I answer what I like, stop, and go on with the code elsewhere; nothing stays in the browser', async () => {
  const [code = ''] = await surveyCodes(stage.server, 1);
  const page = await open(code);
  const questions = form(page);
  expect(await questions.getByLabel('Wilt u daar iets over vertellen?').count()).toBe(0);
  await questions.getByLabel('Een beetje', { exact: true }).check();
  await questions.getByLabel('Iemand om mee te praten').check();
  await questions.getByLabel('Wilt u daar iets over vertellen?').fill('Niemand belde.');
  await button(questions, 'Volgende').click();
  await step(page, 'Hoe u het had gewild');
  await button(questions, 'Later verder').click();
  await questions.getByRole('heading', { name: 'Uw antwoorden zijn bewaard' }).waitFor();
  expect(await kept(page)).toEqual({ stored: 0, cookies: '', address: `${stage.url}/vragen` });
  await page.close();

  const elsewhere = await open(code, 'uk');
  expect(await form(elsewhere).locator('textarea').inputValue()).toBe('Niemand belde.');
  expect(await form(elsewhere).locator('[id="q-missed.some"]').isChecked()).toBe(true);
  // The page turns to Dutch while somebody answers: the questions do too, and the answers stay.
  await elsewhere.evaluate(() => document.documentElement.setAttribute('lang', 'nl'));
  await form(elsewhere).evaluate((element) => element.setAttribute('lang', 'nl'));
  await step(elsewhere, 'Toen');
  expect(await form(elsewhere).locator('textarea').inputValue()).toBe('Niemand belde.');
  await elsewhere.close();
});

test('a branch that I leave again is not sent, and a no needs one press', async () => {
  const [code = '', declines = ''] = await surveyCodes(stage.server, 2);
  const page = await open(code);
  const questions = form(page);
  await questions.getByLabel('Ja', { exact: true }).check();
  await questions.getByLabel('Wilt u daar iets over vertellen?').fill('Toch liever niet.');
  await questions.getByLabel('Nee', { exact: true }).check();
  for (const name of ['Hoe u het had gewild', 'Nu', 'Dit waren de vragen']) {
    await button(questions, 'Volgende').click();
    await step(page, name);
  }
  const mailTo = questions.getByLabel('Uw e-mailadres (optioneel)');
  await mailTo.fill('fatima@');
  await button(questions, 'Verstuur mijn antwoorden').click();
  await expect.poll(() => mailTo.getAttribute('aria-invalid')).toBe('true');
  await mailTo.fill('fatima@voorbeeld.example');
  const sending = page.waitForRequest((request) => request.method() === 'POST');
  await button(questions, 'Verstuur mijn antwoorden').click();
  const sent = (await sending).postData() ?? '';
  expect(sent).toContain('"missed","values":["no"]');
  expect(sent).not.toContain('Toch liever niet.');
  expect(JSON.parse(sent).variables.input).toMatchObject({
    mailTo: 'fatima@voorbeeld.example',
    language: 'nl',
  });
  await questions.getByRole('heading', { name: 'Dank u. Wij hebben uw antwoorden' }).waitFor();
  await page.close();

  const other = await open(declines);
  await button(form(other), 'Nee, dank u. Ik vul dit liever niet in.').click();
  await form(other).getByRole('heading', { name: 'Wij hebben uw antwoord', exact: true }).waitFor();
  expect(await rows(stage.server.database, 'SELECT FROM survey_waiting')).toHaveLength(2);
  await other.close();
});
