import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import { someoneInvited } from '@steunpad/testing/invited.ts';
import { organiser } from '@steunpad/testing/meetings.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { askForSupport, EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { count, rows } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { atWork as enter, expectNoObstaclesHere, heading, homeOf, told } from './at-work.ts';
import { focused, press, typeInto } from './keyboard.ts';
import { expectNoObstacles } from './obstacles.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const atWork = (path: string, role: StaffRole) => enter(stage, path, role);
const go = (page: Page, path: string) => page.goto(homeOf(stage) + path);

/** The browser is closed in the middle of a form; the same person comes back in another one. */
async function comeBack(page: Page, path: string, role: StaffRole): Promise<Page> {
  await page.getByText(/^Bewaard om /).waitFor();
  await page.context().close();
  return atWork(path, role);
}

test('the list by name is a link like any other, and Back returns to its row', async () => {
  for (const name of ['Zoë Kanarie', 'Çiğdem Kanarie', 'anna Kanarie']) {
    const { reference } = await askForSupport(stage.server);
    const called = 'UPDATE support_request SET name = $2 WHERE reference = $1';
    await rows(stage.server.database, called, [reference, name]);
  }
  const inOrder = ['anna Kanarie', 'Çiğdem Kanarie', 'Zoë Kanarie'];
  const page = await atWork('/werk/', 'COORDINATOR');
  const names = async () =>
    (await page.locator('tr[data-row] th a').allTextContents()).filter((name) =>
      inOrder.includes(name),
    );
  await press(page, 'Op naam');
  await expect.poll(() => new URL(page.url()).search).toBe('?order=name');
  await expect.poll(names).toEqual(inOrder);
  await expectNoObstaclesHere(page, 'the list by name');
  // A filter keeps the order, and an address that somebody was sent begins with it.
  await page.getByRole('link', { name: /^Van niemand/ }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?whose=nobodys&order=name');
  await go(page, '/werk/?order=name');
  await expect.poll(names).toEqual(inOrder);
  await page.getByRole('link', { name: 'Çiğdem Kanarie', exact: true }).click();
  await heading(page).getByText('Çiğdem Kanarie').waitFor();
  await page.goBack();
  await expect.poll(() => focused(page)).toBe('Çiğdem Kanarie');
});

test('a half notice of a death, letter and visitor are there again in another browser', async () => {
  let clerk = await atWork('/werk/balie/intypen', 'CLERK');
  await typeInto(clerk, 'Nummer van het bericht', 'kanarie-1');
  clerk = await comeBack(clerk, '/werk/balie/intypen', 'CLERK');
  const number = clerk.getByLabel('Nummer van het bericht');
  await expect.poll(() => number.inputValue()).toBe('kanarie-1');
  // Closed on purpose it is gone, here and on the server.
  await clerk.getByRole('button', { name: 'Sluiten zonder vast te leggen' }).click();
  await expect.poll(() => number.inputValue()).toBe('');
  expect(await count(stage.server.database, 'kept_note')).toBe(0);

  const letter = '/werk/instellingen/brieven?tekst=CALL_SCRIPT';
  await go(clerk, letter);
  await clerk.getByLabel('Tekst', { exact: true }).fill('Half een zin');
  await clerk.getByLabel('Waarom verandert u dit?').fill('Een proef.');
  clerk = await comeBack(clerk, letter, 'CLERK');
  const body = clerk.getByLabel('Tekst', { exact: true });
  await expect.poll(() => body.inputValue()).toBe('Half een zin');
  expect(await clerk.getByLabel('Waarom verandert u dit?').inputValue()).toBe('Een proef.');
  await expectNoObstaclesHere(clerk, 'a half letter');

  const token = await stage.server.token(EVERY_SCOPE);
  const [one, other] = [
    await organiser(stage.server, token).announce(),
    await organiser(stage.server, token).announce({ title: 'Een andere avond' }),
  ].map((id) => `/werk/bijeenkomsten/${encodeURIComponent(id)}`) as [string, string];
  let host = await atWork(one, 'MEETING_ORGANISER');
  await press(host, 'Iemand aanmelden');
  await typeInto(host, 'Naam', 'Bo Kanarie');
  host = await comeBack(host, one, 'MEETING_ORGANISER');
  await press(host, 'Iemand aanmelden');
  await expect.poll(() => host.getByLabel('Naam', { exact: true }).inputValue()).toBe('Bo Kanarie');
  await go(host, other);
  await press(host, 'Iemand aanmelden');
  await expect.poll(() => focused(host)).toBe('Iemand aanmelden');
  expect(await host.getByLabel('Naam', { exact: true }).inputValue()).toBe('');
});

test('a half booking is there again, and goes once it is booked', async () => {
  const token = await stage.server.token(['programme:read', 'programme:write']);
  await mutate(stage.server, token, 'saveProgramme', { goals: [], withWhom: [], published: false });
  const made = async (field: string, input: object, type: string): Promise<string> =>
    (await mutate(stage.server, token, field, input, `... on ${type} { id }`)).id;
  const phaseId = await made('beginPhase', { kind: 'PILOT', startsOn: '2026-01-01' }, 'PhaseBegun');
  const line = { phaseId, code: 'A', name: 'Uren', budget: '8000.00' };
  await made('saveBudgetLine', line, 'BudgetLineSaved');
  let page = await atWork('/werk/programma', 'POLICY_OFFICER');
  await press(page, 'Iets betaald');
  await typeInto(page, 'Waarvoor?', 'Uren van maart');
  page = await comeBack(page, '/werk/programma', 'POLICY_OFFICER');
  await press(page, 'Iets betaald');
  const what = page.getByLabel('Waarvoor?');
  await expect.poll(() => what.inputValue()).toBe('Uren van maart');
  expect(await count(stage.server.database, `kept_note WHERE kind = 'recordSpending-'`)).toBe(1);
});

test('a mail and a text of the forms are written in the language of whoever reads them', async () => {
  const clerk = await atWork('/werk/instellingen/brieven?tekst=REQUEST_CONFIRMATION', 'CLERK');
  await clerk.getByRole('link', { name: 'Arabisch', exact: true }).click();
  const subject = clerk.getByLabel('Titel of onderwerp');
  await expect.poll(() => subject.inputValue()).toMatch(/\p{Script=Arabic}/u);
  await clerk.getByText('Alles wat erin hoort staat erin.').waitFor();
  await expectNoObstaclesHere(clerk, 'a mail in Arabic');
  await clerk.getByRole('link', { name: 'Turks', exact: true }).click();
  await expect.poll(() => subject.inputValue()).not.toMatch(/\p{Script=Arabic}/u);
  const body = clerk.getByLabel('Tekst', { exact: true });
  const text = await body.inputValue();
  await body.fill(text.replaceAll('{{phone}}', ''));
  await clerk.getByText('Tekst: dit mist: phone').waitFor();
  await body.fill(`${text}\n\nBelediyenizden bir cümle.`);
  await clerk.getByLabel('Waarom verandert u dit?').fill('Een zin van onszelf.');
  await press(clerk, 'Neem in gebruik');
  await told(clerk).getByText('Deze tekst is in gebruik').waitFor();
  expect(
    await rows(
      stage.server.database,
      `SELECT language FROM template_version WHERE kind = 'REQUEST_CONFIRMATION' AND body LIKE '%Belediyenizden%'`,
    ),
  ).toEqual([{ language: 'tr' }]);
  // What is on paper is in two languages.
  await clerk.getByRole('link', { name: 'Belscript', exact: true }).click();
  await expect.poll(() => clerk.getByRole('link', { name: 'Turks', exact: true }).count()).toBe(0);

  const web = await atWork('/werk/instellingen/formulieren', 'WEB_TEAM');
  await web.getByRole('link', { name: 'Pools', exact: true }).click();
  await web.getByLabel('Zoek een tekst').fill('support-request.title');
  await web.getByLabel('Zoek een tekst').press('Enter');
  await web.getByRole('button', { name: 'Wijzig: support-request.title' }).first().click();
  await web.getByText('Zoals wij het vertalen').waitFor();
  await web.getByLabel('Uw woorden').fill('Pomoc po stracie {kanarie}');
  await web.getByText('Dit vult niemand in: {kanarie}').waitFor();
  await web.getByLabel('Uw woorden').fill('Pomoc po stracie partnera');
  await expectNoObstacles(web, 'own words in Polish');
  await web.getByRole('button', { name: 'Bewaren' }).click();
  await told(web).getByText('De formulieren zeggen dit vanaf nu.').waitFor();
  expect(await rows(stage.server.database, 'SELECT language, text FROM own_text')).toEqual([
    { language: 'pl', text: 'Pomoc po stracie partnera' },
  ]);
});

test('an address abroad that the registry check refuses says so beside its field', async () => {
  const { pathwayId } = await someoneInvited(stage.server);
  const path = `/werk/balie/opzoeken?persoon=${encodeURIComponent(pathwayId)}`;
  const page = await atWork(path, 'CLERK');
  await page.getByLabel('Leeft en woont in onze gemeente').check();
  const letters = page.getByRole('radiogroup', { name: 'Waar gaat post heen?' });
  await letters.getByLabel('Naar het buitenland').check();
  const country = page.getByLabel('Land voor de post');
  // A code of the registry is no name that can be printed: the API alone knows.
  await country.fill('5010');
  await press(page, 'Vastleggen');
  await expect.poll(() => focused(page)).toMatch(/^Land voor de post/);
  expect(await country.getAttribute('aria-invalid')).toBe('true');
  await country.fill('België');
  const lines = page.getByLabel('Adres voor de post');
  await lines.fill('1\n2\n3\n4');
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect.poll(() => lines.getAttribute('aria-invalid')).toBe('true');
  expect(await country.getAttribute('aria-invalid')).toBe(null);
});
