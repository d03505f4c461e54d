import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newestSurvey } from '@steunpad/api/modules/surveys/definition.store.ts';
import { asSystem } from '@steunpad/api/operation/run-command.ts';
import type { Database } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { command } from '@steunpad/testing/command.ts';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../demo/load-demo.ts';

const LIST = `Organisatie;Contactpersoon;E-mail;Straat;Huisnummer;Postcode;Plaats
De Regenboog;Bo Bakker;bo@regenboog.example;;;;
De Linde;;;Lindelaan;4;8011 AB;Zwolle
De Regenboog, nog eens;;BO@regenboog.example;;;;
Zonder adres;;;;;;
`;

let database: Database;
let meeting: string;

beforeAll(async () => {
  database = testDatabase(await openInMemory());
  await loadDemo(database);
});
afterAll(() => database.close());

const run = (name: string, options: readonly string[] = [], around = {}) =>
  command(database, ['meeting', name, '--municipality', 'GM0193', ...options], around);
const ofMeeting = (name: string, options: readonly string[] = [], around = {}) =>
  run(name, ['--meeting', meeting, ...options], around);
const invite = (list: string, ...more: string[]) =>
  ofMeeting('invite', ['--file', '-', ...more], { stdin: list });
const told = (table: string, where = '') =>
  rows(database, `SELECT r::text FROM ${table} r ${where}`);

test('list tells what is to come, each with the id that the others take', async () => {
  const { exit, out, err } = await run('list');
  expect([exit, err]).toEqual([0, '']);
  const [line = ''] = out.split('\n').filter((each) => each.includes('Een kind in de klas'));
  expect(line).toMatch(/^[\da-f-]{36} {2}\d{4}-\d\d-\d\d {2}PUBLISHED {2}Een kind/);
  [meeting = ''] = line.split(' ');
  expect((await command(database, ['meeting', 'list', '--municipality', 'GM9999'])).exit).toBe(1);
});

test.each([
  ['invite', ['--meeting', 'onzin', '--file', '-'], /no id as meeting list tells it/],
  [
    'invite',
    ['--meeting', crypto.randomUUID(), '--file', '-'],
    /^It does not exist, or is not yours to see\.$/m,
  ],
  ['remind', ['--meeting', crypto.randomUUID()], /^It does not exist, or is not yours to see\.$/m],
  ['results', ['--meeting', crypto.randomUUID()], /^It does not exist, or is not yours to see\.$/m],
  ['letters', ['--meeting', crypto.randomUUID(), '--out', 'x'], /--pages/],
  ['stop', ['--email', 'geen adres'], /address/],
])('%s %j is refused without a trace', async (name, options, line) => {
  const stdin = 'Organisatie;E-mail\nDe Eik;eik@school.example\n';
  const { exit, out, err } = await run(name, options, { stdin });
  expect(exit).not.toBe(0);
  expect(out).toBe('');
  expect(err).toMatch(line);
  expect(err).not.toMatch(/ at |eik@/);
});

test('a dry run tells whom a list would reach, and saves nothing', async () => {
  const { out } = await invite(LIST, '--dry-run');
  expect(out).toContain('1 by mail, 1 on paper, 1 left out, 1 that could not be read');
  expect(out).toContain('Nothing was saved.');
  expect(await told('meeting_invitee')).toEqual([]);
});

test('a list is invited once; what is wrong in it is told by its line and never by what stands there', async () => {
  const { exit, out, err } = await invite(LIST);
  expect(exit).toBe(1);
  expect(out).toContain('1 by mail, 1 on paper, 1 left out, 1 that could not be read');
  expect(err).toContain('line 4: the same address stands on the list before.');
  expect(err).toMatch(/line 5: e.mail: This is missing/);
  for (const said of ['Regenboog', 'regenboog', 'Lindelaan']) expect(err).not.toContain(said);
  const again = await invite(LIST);
  expect(again.out).toContain('0 by mail, 0 on paper, 3 left out');
  expect(again.err).toContain('line 2: was invited before.');
  expect(await told('correspondence', `WHERE kind = 'MEETING_INVITATION'`)).toHaveLength(1);
});

/** What the check of the municipality says of meetings. */
async function forgotten(): Promise<string[]> {
  const { out } = await command(database, ['municipality', 'check', 'GM0193', '--json']);
  const { findings } = JSON.parse(out) as { findings: { code: string; details: string[] }[] };
  return findings
    .filter(({ code }) => code.startsWith('MEETING_'))
    .map(({ code, details }) => [code, ...details.map((each) => each.slice(0, 14))].join(' '));
}

test('the check of the municipality names what was forgotten of a meeting, and nothing once it is mended', async () => {
  expect(await forgotten()).toEqual(['MEETING_LETTERS_WAIT Een kind in de']);
  const change = (set: string) =>
    rows(database, `UPDATE meeting SET ${set} WHERE municipality_id = 'GM0193' AND id = $1::uuid`, [
      meeting,
    ]);
  const [before] = await rows(database, 'SELECT contact_email, aftercare FROM meeting LIMIT 1');
  await change(`contact_name = NULL, contact_email = NULL, contact_phone = NULL, aftercare = NULL`);
  expect(await forgotten()).toEqual([
    'MEETING_WITHOUT_CONTACT Een kind in de',
    'MEETING_WITHOUT_AFTERCARE Een kind in de',
    'MEETING_LETTERS_WAIT Een kind in de',
  ]);
  await rows(
    database,
    `INSERT INTO meeting_registration (municipality_id, id, meeting_id, status, line, places, granted, name, companions, language, registered_at)
     VALUES ('GM0193', gen_random_uuid(), $1::uuid, 'REGISTERED', 1, 1, 1, 'Bezoeker', '{}', 'nl', now())`,
    [meeting],
  );
  const span = 'starts_at - ends_at';
  await change(
    `starts_at = now() + (${span}) - interval '1 day', ends_at = now() - interval '1 day'`,
  );
  expect(await forgotten()).toEqual(['MEETING_ATTENDANCE_OPEN Een kind in de']);
  await rows(database, 'UPDATE meeting_registration SET attended = 0');
  expect(await forgotten()).toEqual([]);
  await change(
    `starts_at = closes_at, ends_at = closes_at + interval '2 hours', contact_email = '${before!['contact_email']}', aftercare = 'Er is iemand.'`,
  );
});

test('letters go to a folder as a PDF with its address list, once', async () => {
  const folder = temporaryFolder();
  const letters = () =>
    ofMeeting('letters', ['--out', folder, '--pages', 'https://steun.voorbeeld.example']);
  expect(await letters()).toMatchObject({ exit: 0, out: expect.stringContaining('1 letters') });
  const made = readdirSync(folder).filter((name) => name.startsWith('GM0193-invitations-'));
  expect(made.map((name) => name.split('.').at(-1)).toSorted()).toEqual(['csv', 'pdf']);
  const addresses = readFileSync(join(folder, made.find((name) => name.endsWith('csv'))!), 'utf8');
  expect(addresses).toContain('Lindelaan 4');
  expect((await letters()).out).toContain('nothing to print');
});

test('a reminder waits for a week, goes once, and not to an address that wants no more', async () => {
  expect((await ofMeeting('remind')).out).toContain('0 by mail, 0 on paper');
  await rows(database, `UPDATE meeting_invitation SET invited_at = invited_at - interval '8 days'`);
  expect((await run('stop', ['--email', 'bo@regenboog.example'])).out).toContain(
    'No more invitations go to this address.',
  );
  expect((await ofMeeting('remind')).out).toContain('0 by mail, 1 on paper');
  expect((await ofMeeting('remind')).out).toContain('0 by mail, 0 on paper');
});

test('a backup of before, restored, still sends nothing to who said no more since', async () => {
  const place = temporaryFolder();
  const file = join(place, 'steunpad.backup');
  const backup = (at: string) => command(database, ['backup', at], { dataDirectory: place });
  expect(await backup(file)).toMatchObject({ exit: 0, err: '' });
  await run('stop', ['--email', 'directie@linde.example']);
  // What is beside the database is written while it serves, and with each backup.
  expect((await backup(join(place, 'later.backup'))).exit).toBe(0);
  const empty = testDatabase(await openInMemory());
  const restored = { dataDirectory: place, empty };
  expect(await command(database, ['restore', file], restored)).toMatchObject({ exit: 0, err: '' });
  const list = 'Organisatie;E-mail\nDe Linde;Directie@linde.example\nDe Eik;eik@school.example\n';
  const given = join(place, 'list.csv');
  writeFileSync(given, list);
  const { out, err } = await command(
    empty,
    ['meeting', 'invite', '--municipality', 'GM0193', '--meeting', meeting, '--file', given],
    { dataDirectory: place },
  );
  expect(err).toContain('line 2: wants no more invitations.');
  expect(out).toContain('1 by mail, 0 on paper, 1 left out');
  await empty.close();
});

test('results tell who came at once, and what they thought once ten of them said something', async () => {
  const now = new Date();
  await asSystem(database, 'GM0193', now, (context) => newestSurvey(context, 'after-meeting'));
  await rows(
    database,
    `UPDATE meeting SET starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour', survey_round = $2, survey_version = 2
     WHERE municipality_id = 'GM0193' AND id = $1::uuid`,
    [meeting, `meeting ${meeting}`],
  );
  await rows(database, 'UPDATE meeting_registration SET attended = 1 WHERE meeting_id = $1', [
    meeting,
  ]);
  const answered = (many: number) =>
    rows(
      database,
      `INSERT INTO survey_response (municipality_id, id, survey_key, survey_version, round, month, declined, answers)
       SELECT 'GM0193', gen_random_uuid(), 'after-meeting', 2, $1, '2027-01-01', false, '{"useful": ["4"]}' FROM generate_series(1, $2::int)`,
      [`meeting ${meeting}`, many],
    );
  expect((await run('list', ['--past'])).out).toContain(`${meeting}  `);
  expect((await run('list')).out).not.toContain(meeting);

  await answered(9);
  const few = await ofMeeting('results');
  expect(few).toMatchObject({ exit: 0, err: '' });
  expect(few.out).toMatch(/^registered 1, came 1 \(0 without registering\), stayed away 0$/m);
  expect(few.out).toContain('Fewer than ten answered: nothing is shown');
  expect(few.out).not.toContain('9');

  await answered(1);
  const { out } = await ofMeeting('results');
  expect(out).toContain('answered 10, said no, thank you 0');
  expect(out).toContain('Heeft u iets aan de bijeenkomst gehad?  (10 answered, 4.0 on average)');
  expect(out).toMatch(/^ {3}10 {2}4$/m);
  expect(JSON.parse((await ofMeeting('results', ['--json'])).out)).toMatchObject({
    ...{ registered: 1, attended: 1, asked: 1, isShared: false },
    sent: { answered: 10, declined: 0 },
    questions: [{ question: 'useful', answered: 10, average: 4 }],
  });
});
