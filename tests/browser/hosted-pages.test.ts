import { someoneInvited } from '@steunpad/testing/invited.ts';
import { uuidOf } from '@steunpad/testing/mutate.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { button, fillSupportRequest, fillVolunteerSignup, shownKey } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const NO_SCRIPT = { javaScriptEnabled: false };
const open = (name: string, query = '') => stage.open(`/f/GM0193/${name}${query}`, NO_SCRIPT);

const count = async (table: 'support_request' | 'volunteer') => {
  const [row] = await rows(stage.server.database, `SELECT count(*)::int AS n FROM ${table}`);
  return Number(row?.['n']);
};
const main = (page: Page) => page.locator('main');
const heading = (page: Page, name: string) =>
  main(page).getByRole('heading', { name, exact: true }).waitFor();

describe('a question, without a script', () => {
  const SENT = 'Wij hebben uw vraag ontvangen';

  test('is asked, and number and code are shown', async () => {
    const page = await open('support-request');
    await fillSupportRequest(main(page));
    await button(main(page), 'Verstuur mijn vraag').click();
    await heading(page, SENT);

    const key = await shownKey(main(page));
    expect(key.code).toMatch(/^[\w-]{14}$/);
    expect(page.url()).toBe(`${stage.url}/f/GM0193/support-request`);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('the crisis lines stand before the first free text', async () => {
    const page = await open('support-request');
    const lines = await page.locator('.crisis').boundingBox();
    const text = await page.locator('textarea').first().boundingBox();

    expect(lines!.y + lines!.height).toBeLessThan(text!.y);
    expect(await page.locator('.crisis a [aria-hidden]').allTextContents()).toEqual([
      '113',
      '0800-0113',
      '112',
    ]);
  });

  test('mistakes are told above the form with links to the fields, and nothing typed is lost', async () => {
    const page = await open('support-request');
    await main(page).getByLabel('Wilt u er iets over vertellen?').fill('111222333 is van mij');
    await main(page).getByLabel('Een brief sturen', { exact: true }).check();
    await main(page).getByLabel('Praten met iemand').check();
    await button(main(page), 'Verstuur mijn vraag').click();

    const summary = page.locator('[part=error-summary]');
    await summary.waitFor();
    expect(await page.title()).toMatch(/^Er klopt nog iets niet - /);
    const fields = await summary
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(fields).toEqual(['#requestedFor', '#message', '#name', '#street', '#postcode', '#town']);
    for (const field of fields) expect(await page.locator(field).count(), field).toBe(1);
    await summary.getByRole('link', { name: 'Vul uw naam in.' }).click();
    expect(await page.locator('#name:target').count()).toBe(1);
    expect(await page.locator('#message').inputValue()).toBe('111222333 is van mij');
    expect(await main(page).getByLabel('Praten met iemand').isChecked()).toBe(true);

    await page.locator('#message').fill('Ik wil graag praten.');
    await fillSupportRequest(main(page));
    await button(main(page), 'Verstuur mijn vraag').click();
    await heading(page, SENT);
  });

  test('pressed twice and three times is one question', async () => {
    const before = await count('support_request');
    const page = await open('support-request');
    await fillSupportRequest(main(page));
    await button(main(page), 'Verstuur mijn vraag').click({ clickCount: 3, noWaitAfter: true });
    await heading(page, SENT);

    expect(await count('support_request')).toBe(before + 1);
  });

  test('sent again by reloading is one question, with the same number', async () => {
    const before = await count('support_request');
    const page = await open('support-request');
    await fillSupportRequest(main(page));
    await button(main(page), 'Verstuur mijn vraag').click();
    await heading(page, SENT);
    const key = await shownKey(main(page));

    await page.reload();
    await heading(page, SENT);

    expect(await shownKey(main(page))).toEqual(key);
    expect(await count('support_request')).toBe(before + 1);
  });

  test('sent to a second tab as well is one question', async () => {
    const before = await count('support_request');
    const page = await open('support-request');
    await fillSupportRequest(main(page));
    const opened = page.context().waitForEvent('page');
    await button(main(page), 'Verstuur mijn vraag').click({ modifiers: ['ControlOrMeta'] });
    const second = await opened;
    await heading(second, SENT);
    await button(main(page), 'Verstuur mijn vraag').click();
    await heading(page, SENT);

    expect(await shownKey(main(page))).toEqual(await shownKey(main(second)));
    expect(await count('support_request')).toBe(before + 1);
  });

  test('going back after sending shows an empty form', async () => {
    const page = await open('support-request');
    await fillSupportRequest(main(page));
    await button(main(page), 'Verstuur mijn vraag').click();
    await heading(page, SENT);

    await page.goBack();
    await main(page).getByLabel('Hoe heet u?').waitFor();

    expect(await main(page).getByLabel('Hoe heet u?').inputValue()).toBe('');
    expect(await page.locator('#phone').inputValue()).toBe('');
    expect(await main(page).getByLabel('Voor mijzelf').isChecked()).toBe(false);
    const before = await count('support_request');
    await button(main(page), 'Verstuur mijn vraag').click();
    await page.locator('[part=error-summary]').waitFor();
    expect(await count('support_request'), 'and sending it again asks nothing').toBe(before);
  });

  test('in another language it stays in that language', async () => {
    const page = await open('support-request');
    await page.getByRole('button', { name: 'English' }).click();
    await button(main(page), 'Send my question').click();

    await page
      .getByRole('heading', { name: 'Something is missing' })
      .or(page.locator('#error-summary'))
      .first()
      .waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('[part=error-summary]').textContent()).toContain(
      'Please choose who you are asking support for.',
    );
  });
});

test('a volunteer signs up without a script', async () => {
  const page = await open('volunteer-signup');
  await button(main(page), 'Meld mij aan').click();
  await page.locator('[part=error-summary]').waitFor();
  await fillVolunteerSignup(main(page));
  await button(main(page), 'Meld mij aan').click();

  await heading(page, 'Wij hebben uw aanmelding ontvangen');
});

test('a letter is answered without a script, and the answer taken back', async () => {
  const { pathwayId, code } = await someoneInvited(stage.server);
  const stateOf = async () => {
    const [row] = await rows(stage.server.database, 'SELECT state FROM pathway WHERE id = $1', [
      uuidOf(pathwayId),
    ]);
    return row?.['state'];
  };
  const page = await open('letter-reply');
  await main(page).getByLabel('Code uit de brief').fill('AAAA-AAAA');
  await main(page).getByLabel('Liever later').check();
  await button(main(page), 'Verstuur mijn antwoord').click();
  expect(await page.locator('[part=error-summary] a').count()).toBe(2);

  await main(page).getByLabel('Code uit de brief').fill(code.toLowerCase());
  await main(page).getByRole('radio').nth(3).check();
  await button(main(page), 'Verstuur mijn antwoord').click();
  await page.locator('#done').waitFor();
  expect(await stateOf()).toBe('DECLINED');
  await main(page).getByRole('button').click();

  await page.locator('#done').waitFor();
  expect(await main(page).getByRole('button').count()).toBe(0);
  expect(await stateOf()).not.toBe('DECLINED');
});

test('the talk is prepared without a script, one thing at a time', async () => {
  const asked = await open('support-request');
  await fillSupportRequest(main(asked));
  await button(main(asked), 'Verstuur mijn vraag').click();
  const { reference, code } = await shownKey(main(asked));

  const page = await open('intake-form');
  await main(page).getByLabel('Uw nummer').fill(reference);
  await main(page).getByLabel('Uw code').fill(code);
  await button(main(page), 'Bekijk mijn vraag').click();
  for (const number of [1, 2, 3, 4]) {
    await main(page).getByText(`Stap ${number} van 6`).waitFor();
    await button(main(page), 'Volgende').click();
  }
  await page.locator('#remarks').fill('111222333');
  await button(main(page), 'Volgende').click();
  await page.locator('[part=error-summary]').waitFor();
  await page.locator('#remarks').fill('Liever niet op zondag.');
  await page.locator('[id="0.day"]').fill('2027-03-04');
  await button(main(page), 'Volgende').click();
  await main(page).getByText('donderdag 4 maart 2027').waitFor();
  await button(main(page), 'Verander Een vrijwilliger').click();
  await main(page).getByLabel('Misschien').check();
  await button(main(page), 'Volgende').click();
  await main(page).getByText('Stap 6 van 6').waitFor();
  await main(page).getByText('Misschien').waitFor();
  await button(main(page), 'Bewaar mijn antwoorden').click();
  await heading(page, 'Wij hebben uw antwoorden bewaard');
  await main(page).locator('button').click();

  await main(page).getByText('Stap 1 van 6').waitFor();
  expect(page.url()).toBe(`${stage.url}/f/GM0193/intake-form`);
});

test('somebody sees how it stands without a script, takes their data along, and stops', async () => {
  const { code } = await someoneInvited(stage.server);
  const page = await open('my-support');
  await main(page).getByLabel('Uw code').fill(code);
  await button(main(page), 'Laat zien hoe het staat').click();
  await heading(page, 'Zo staat het');

  const saved = page.waitForEvent('download');
  await button(main(page), 'Bewaar als PDF').click();
  expect((await saved).suggestedFilename()).toMatch(/\.pdf$/);
  await button(main(page), 'Verander hoe wij u bereiken').click();
  await main(page).getByLabel('E-mailen', { exact: true }).check();
  await main(page).getByLabel('Uw e-mailadres').fill('joan@voorbeeld.nl');
  await button(main(page), 'Bewaar').first().click();
  await heading(page, 'Wij weten nu hoe wij u bereiken.');
  await button(main(page), 'Ik wil geen steun meer').click();
  await button(main(page), 'Ja, stop de steun').click();
  await main(page).getByText('De steun is gestopt.').waitFor();
  await button(main(page), 'Sluit deze pagina').click();

  await main(page).getByLabel('Uw code').waitFor();
  expect(await page.locator('#code').inputValue()).toBe('');
});

test('who uses the keyboard sees where they are, from the first key on', async () => {
  const page = await open('support-request');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Naar de inhoud' });

  expect(await skip.evaluate((link) => getComputedStyle(link).outlineStyle)).not.toBe('none');
  const { width, height } = (await skip.boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
});
