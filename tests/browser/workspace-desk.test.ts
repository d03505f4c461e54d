import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { signedIn } from '@steunpad/testing/staff.ts';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { atWork as enter, expectNoObstaclesHere, heading, homeOf, told } from './at-work.ts';
import { choose, focused, press, typeInto } from './keyboard.ts';
import { useStage } from './stage.ts';
import { now } from './whole-pathway.ts';

const daysAgo = (days: number) => dayOf(new Date(now().getTime() - days * 86_400_000));

const stage = useStage(async () => ({ now }));
const atWork = (path: string, role: StaffRole = 'CLERK') => enter(stage, path, role, now());

/** To a part of a screen, by its way. */
async function go(page: Page, way: string): Promise<void> {
  await heading(page).focus();
  await page.getByRole('link', { name: way, exact: true }).focus();
  await page.keyboard.press('Enter');
  await heading(page).getByText(way).waitFor();
}

/** What stands in a row about somebody, with Enter. */
async function pressAbout(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().focus();
  await page.keyboard.press('Enter');
}

const HEADER =
  'event_id;date_of_death;partner_surname;partner_birth_date;partner_municipality;partner_street;partner_postcode;partner_town;address_under_investigation';
const rest = 'GM0193;Dorpsstraat 1;8011 AB;Zwolle';

test('a clerk takes in a file, decides, looks up, prints, and takes back what was wrong, by keyboard alone', async () => {
  await stage.server.token(EVERY_SCOPE);
  const page = await atWork('/werk/');
  await press(page, 'Balie');
  await heading(page).getByText('Nakijken').waitFor();

  await go(page, 'Bestand');
  const file = page.getByLabel('Bestand met berichten (CSV)');
  await file.setInputFiles({
    name: 'week.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('naam\nx\n'),
  });
  await page.getByText('Het bestand heeft geen kolom event_id, date_of_death.').waitFor();
  await expectNoObstaclesHere(page, 'a file that is none');
  const lines = [
    HEADER,
    `d1;${daysAgo(40)};Helder;1971-04-02;${rest};`,
    `d2;${daysAgo(40)};Twijfel;1962-05-06;${rest.replace('1;', '2;')};J`,
    `d3;gisteren;Vink;1971-04-02;${rest};`,
    `d4;${daysAgo(40)};Mees;1971-04-02;${rest.replace('1;', '4;')};`,
  ];
  await file.setInputFiles({
    name: 'week.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\n')),
  });
  await page.getByText('date_of_death is geen datum').waitFor();
  await page.getByText('3 regels zijn goed, bij 1 regels is er iets mis').waitFor();
  expect(await noticesWith('d1')).toBe(0);
  await expectNoObstaclesHere(page, 'what is in a file');
  await press(page, 'Neem 3 regels in');
  await told(page).getByText('De berichten zijn ingenomen.').waitFor();
  expect(await noticesWith('d1')).toBe(1);
  await page.getByText('Ingenomen: er gaat op tijd een brief uit.').first().waitFor();

  await go(page, 'Nakijken');
  await page.getByText('Het adres is in onderzoek.').first().waitFor();
  await pressAbout(page, 'Beslissen: Twijfel');
  await page.getByRole('heading', { name: 'Beslissen: is het aanbod' }).waitFor();
  await choose(page, 'Ja', 'Ja');
  await typeInto(page, 'Waarom?', 'Gebeld met de akte in de hand.');
  await press(page, 'Beslissen');
  await told(page).getByText('De beslissing is vastgelegd.').waitFor();

  await press(page, 'Balie');
  await go(page, 'Opzoeken');
  await page.getByText('d1 (csv)').waitFor();
  await expectNoObstaclesHere(page, 'whom to look up');
  await pressAbout(page, 'Opgezocht: Helder');
  await page.getByRole('heading', { name: 'Opgezocht in de basisregistratie' }).waitFor();
  await choose(page, 'Leeft en woont in onze gemeente', 'Leeft en woont in onze gemeente');
  await choose(page, 'Is zoals hier staat', 'Is een ander adres in Nederland');
  await typeInto(page, 'Straat', 'Havenkade 3');
  await typeInto(page, 'Postcode', 'geen');
  await typeInto(page, 'Plaats', 'Zwolle');
  await expectNoObstaclesHere(page, 'a registry check');
  await press(page, 'Vastleggen');
  // Beside the field, which keeps what was typed and has the focus.
  await page.getByText('Dit is geen postcode.').waitFor();
  await expect.poll(() => focused(page)).toContain('Postcode');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('8011ab');
  await press(page, 'Vastleggen');
  await told(page).getByText('Wat de basisregistratie zegt is vastgelegd.').waitFor();
  const moved = `SELECT 1 FROM bereaved_partner WHERE street = 'Havenkade 3'`;
  expect(await rows(stage.server.database, moved)).toHaveLength(1);

  await dueToday('Helder');
  await press(page, 'Balie');
  await go(page, 'Brieven');
  await press(page, 'Laat zien wat er gaat');
  // It is really laid out, and taken back.
  await expect.poll(() => focused(page), { timeout: 30_000 }).toBe('Wat er vandaag gaat');
  await page.getByText('Er is nog niets vastgelegd.').waitFor();
  expect(await batches()).toBe(0);
  await expectNoObstaclesHere(page, 'what would be printed');
  await page.getByRole('button', { name: /^Maak \d+ brieven$/ }).focus();
  await page.keyboard.press('Enter');
  await told(page).getByText('De brieven van vandaag zijn gemaakt').waitFor();
  expect(await batches()).toBe(1);
  const saved = page.waitForEvent('download');
  await press(page, 'Adreslijst (CSV)');
  expect((await saved).suggestedFilename()).toBe(`${dayOf(now())}.csv`);

  await go(page, 'Retour');
  await typeInto(page, 'Zoek op naam of straat', 'haven');
  await expectNoObstaclesHere(page, 'letters that came back');
  await pressAbout(page, 'Kwam terug: Helder');
  await press(page, 'De brief kwam terug');
  await told(page).getByText('Er gaat geen brief meer uit').waitFor();

  await press(page, 'Balie');
  await go(page, 'Berichten');
  await typeInto(page, 'Nummer van het bericht', 'd4');
  await page.keyboard.press('Enter');
  await pressAbout(page, 'Dit klopt niet: d4');
  await page.getByRole('heading', { name: 'Bericht intrekken: d4' }).waitFor();
  await expectNoObstaclesHere(page, 'a notice to withdraw');
  await press(page, 'Ja, dit bericht klopt niet');
  await told(page).getByText('Een collega moet het bevestigen.').waitFor();
  await page.getByText('U vroeg dit zelf aan.').first().waitFor();
  await expectNoObstaclesHere(page, 'notices');

  const another = await signedIn(stage.server, ['CLERK'], { now: now() });
  const id = await page.evaluate(async () => {
    const query = '{ deathNotices(filter: { withdrawalAsked: true }) { edges { node { id } } } }';
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await answer.json()).data.deathNotices.edges[0].node.id;
  });
  const confirmed = await another.ask(
    'mutation ($input: WithdrawDeathNoticeInput!) { withdrawDeathNotice(input: $input) { __typename } }',
    { input: { noticeId: id, idempotencyKey: crypto.randomUUID() } },
  );
  expect(confirmed.data.withdrawDeathNotice.__typename).toBe('DeathNoticeWithdrawn');
  await page.reload();
  await page.getByText('Er wacht nu niets.').waitFor();
});

const count = async (sql: string, values: readonly unknown[] = []) => {
  const [row] = await rows(stage.server.database, sql, values);
  return Number(row?.['n']);
};
const noticesWith = (id: string) =>
  count('SELECT count(*) AS n FROM death_notice WHERE event_id = $1', [id]);
const batches = () =>
  count('SELECT count(*) AS n FROM print_batch WHERE day = $1::date', [dayOf(now())]);
const dueToday = (surname: string) =>
  rows(
    stage.server.database,
    `UPDATE task SET due_on = $2::date WHERE kind = 'SEND_LETTER' AND pathway_id IN
       (SELECT p.id FROM pathway p JOIN bereaved_partner b ON b.id = p.partner_id WHERE b.surname = $1)`,
    [surname, dayOf(now())],
  );

test('the desk is in the ways of a clerk alone, and its address says so to others', async () => {
  const page = await atWork('/werk/', 'COORDINATOR');
  expect(await page.getByRole('link', { name: 'Balie' }).count()).toBe(0);
  await page.goto(`${homeOf(stage)}/werk/balie/brieven`);
  await heading(page).getByText('Dit is niet voor uw rol').waitFor();
});
