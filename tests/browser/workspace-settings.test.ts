import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { atWork as enter, expectNoObstaclesHere, heading, homeOf, told } from './at-work.ts';
import { focused, press, typeInto } from './keyboard.ts';
import { expectNoObstacles } from './obstacles.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const atWork = (path: string, role: StaffRole) => enter(stage, path, role);

/** To a part of the settings, by its way. */
async function go(page: Page, way: string): Promise<void> {
  await heading(page).focus();
  await page.getByRole('link', { name: way, exact: true }).focus();
  await page.keyboard.press('Enter');
  await heading(page).getByText(way).waitFor();
  await page.getByText(/^(Een ogenblik|One moment)…$/).waitFor({ state: 'hidden' });
}

async function pressNamed(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().focus();
  await page.keyboard.press('Enter');
}

const settingOf = async (column: string) => {
  const [row] = await rows(
    stage.server.database,
    `SELECT ${column} AS value FROM municipality WHERE id = 'GM0193'`,
  );
  return row?.['value'];
};

test('a line of what is missing leads to the form that mends it, by keyboard alone', async () => {
  await rows(
    stage.server.database,
    `UPDATE municipality SET neutral_caller_name = NULL WHERE id = 'GM0193'`,
  );
  const page = await atWork('/werk/', 'POLICY_OFFICER');
  await press(page, 'Instellingen');
  await heading(page).getByText('Gereed').waitFor();
  await page.getByText('Er gaan nog geen brieven uit.').waitFor();

  await pressNamed(page, 'Regel dit: Vul in welke neutrale naam');
  await page.getByRole('heading', { name: 'Bellen en zorgen', level: 2 }).first().waitFor();
  await typeInto(page, 'Naam voor een voicemail', 'Welzijn Zwolle');
  await expectNoObstaclesHere(page, 'a form of the settings');
  await press(page, 'Bewaren');
  await told(page).getByText('De instelling is bewaard.').waitFor();
  expect(await settingOf('neutral_caller_name')).toBe('Welzijn Zwolle');

  await go(page, 'Gereed');
  await page.getByRole('heading', { name: 'Dit moet eerst' }).waitFor();
  expect(await page.getByText('Vul in welke neutrale naam').count()).toBe(0);
});

test('terms, keeping, grounds, websites and words are changed, and what is wrong is said beside the field', async () => {
  const page = await atWork('/werk/instellingen/termijnen', 'POLICY_OFFICER');
  await pressNamed(page, 'Wijzig: Bellen: hoe vaak');
  await page.getByLabel('Hoeveel').fill('vaak');
  await page.keyboard.press('Enter');
  await page.getByText('Dit klopt niet.').waitFor();
  await expect.poll(() => focused(page)).toContain('Hoeveel');
  await page.getByLabel('Hoeveel').fill('4');
  await page.keyboard.press('Enter');
  await told(page).getByText('De termijn is bewaard').waitFor();
  await page.getByText('4 keer').waitFor();
  await expectNoObstaclesHere(page, 'terms');

  await go(page, 'Bewaren');
  await pressNamed(page, 'Wijzig: Wie geen steun wil');
  await page.getByLabel('Hoeveel').fill('99');
  await press(page, 'Bewaren');
  await page.getByText('Dit klopt niet.').waitFor();
  await page.getByLabel('Hoeveel').fill('3');
  await page.getByLabel('weken').check();
  await page.keyboard.press('Enter');
  await told(page).getByText('De termijn is bewaard.').waitFor();
  await page.getByText('3 weken').first().waitFor();

  await go(page, 'Grondslagen');
  await pressNamed(page, 'Vul in: Brieven aan wie achterblijft');
  await page.getByLabel('Webadres waar het te lezen is').fill('zwolle.nl');
  await page.keyboard.press('Enter');
  await page.getByText('Dit klopt niet.').waitFor();
  await page.getByLabel('Webadres waar het te lezen is').fill('https://voorbeeld.example/besluit');
  await page.keyboard.press('Enter');
  await told(page).getByText('De grondslag is bewaard.').waitFor();

  await go(page, 'Websites');
  await press(page, 'Voeg een website toe');
  await typeInto(page, 'Adres van de website', 'https://kanarie.example');
  await page.keyboard.press('Enter');
  await told(page).getByText('Deze website mag de formulieren tonen.').waitFor();
  await pressNamed(page, 'Haal weg: https://kanarie.example');
  await told(page).getByText('toont de formulieren niet meer').waitFor();
  await pressNamed(page, 'Maak ongedaan');
  await page.getByRole('button', { name: 'Haal weg: https://kanarie.example' }).waitFor();
  await expectNoObstaclesHere(page, 'websites');

  await go(page, 'Formulieren');
  await page.getByLabel('Zoek een tekst').fill('meetings.count');
  await page.keyboard.press('Enter');
  await page.getByLabel('Zoek een tekst').fill('{');
  await page.keyboard.press('Enter');
  const first = page.getByRole('button', { name: /^Wijzig: / }).first();
  await first.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Uw woorden').fill('Woorden zonder plek');
  await page.getByText('Dit mist nog:').waitFor();
  await expectNoObstaclesHere(page, 'words of the forms');
  await press(page, 'Bewaren');
  await page.getByText('Dit klopt niet.').waitFor();
});

test('a clerk writes a letter and sees at once how it reads and what is missing', async () => {
  const page = await atWork('/werk/instellingen/brieven', 'CLERK');
  await page.getByText('Alles wat erin hoort staat erin.').waitFor();
  await expectNoObstaclesHere(page, 'a letter');
  const body = page.getByLabel('Tekst', { exact: true });
  const text = await body.inputValue();
  await body.fill(`${text}\n\nBel {{kanarie}}.`);
  await page.getByText('Tekst: dit vullen wij niet in: kanarie').waitFor();
  await expectNoObstacles(page, 'a letter with something wrong');
  await press(page, 'Neem in gebruik');
  await expect.poll(() => focused(page)).toBe('Waarom verandert u dit?');
  await page.keyboard.type('Een proef.');
  await page.keyboard.press('Enter');
  await page.getByText('De tekst is bewaard, en kan nog niet in gebruik.').waitFor();

  await body.fill(`${text}\n\nEen regel van de gemeente zelf.`);
  await page.locator('.as-written').getByText('Een regel van de gemeente zelf.').waitFor();
  await press(page, 'Neem in gebruik');
  await told(page).getByText('Deze tekst is in gebruik').waitFor();
  // The text with the mistake was begun before: it is not what is gone on with.
  expect(await body.inputValue()).toContain('Een regel van de gemeente zelf.');
  await page.getByText('Eerdere versies').click();
  await page.getByText(/^Versie \d+, in gebruik sinds .*: Een proef\.$/).waitFor();
  await press(page, 'Laat zien op papier');
  await page.getByRole('link', { name: 'Bekijk de PDF' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Bekijk de PDF');

  await body.fill('Half een zin');
  await page.getByRole('link', { name: 'Belscript' }).click();
  await expect.poll(() => body.inputValue()).not.toBe('Half een zin');
  await page.getByRole('link', { name: 'Brief met het aanbod' }).click();
  await expect.poll(() => body.inputValue()).toBe('Half een zin');

  await go(page, 'Instanties');
  const check = page.getByRole('button', { name: /^Dit klopt: / }).first();
  await check.focus();
  await page.keyboard.press('Enter');
  await told(page).getByText('is nagekeken.').waitFor();

  await page.goto(`${homeOf(stage)}/werk/instellingen/termijnen`);
  await heading(page).getByText('Dit is niet voor uw rol').waitFor();
});
