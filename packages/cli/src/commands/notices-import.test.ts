import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '@steunpad/testing/command.ts';
import { demoFolder } from '@steunpad/testing/demo-folder.ts';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { startServing, steunpad } from '@steunpad/testing/steunpad.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';

const HEADER = 'event_id,date_of_death,partner_surname,partner_birth_date,partner_municipality';
const GOOD = 'e1,2026-09-01,Velzen,1971-04-02,GM0193';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const fileOf = (text: string) => {
  const file = join(temporaryFolder(), 'notices.csv');
  writeFileSync(file, text);
  return file;
};
const importing = (file: string, ...more: string[]) => [
  'notices',
  'import',
  file,
  '--municipality',
  'GM0193',
  ...more,
];
const said = (argv: readonly string[]) => command(server.database, argv);
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('line '));

/** The line that says what came of the rows. */
const told = ({ opened = 0, nobody = 0, known = 0, corrected = 0, waiting = 0, failed = 0 }) =>
  `${opened} received and opened, ${nobody} received with nobody to write to, ${known} already known, ${corrected} taken as a correction, ${waiting} waiting for a clerk, ${failed} failed\n`;

test('a row number that is used again fails unless it says that it corrects', async () => {
  const rows = (...lines: string[]) =>
    importing(fileOf([`${HEADER},correction`, ...lines].join('\n')));
  await said(rows('1,2026-09-01,Velzen,1971-04-02,GM0193,'));

  const next = await said(rows('1,2026-09-08,Ander,1980-01-01,GM0193,'));
  const right = await said(rows('1,2026-09-01,Velzens,1971-04-02,GM0193,J'));
  const again = await said(rows('1,2026-09-01,VELZEN,1971-04-02,GM0193,'));

  expect([next.exit, next.out]).toEqual([1, told({ failed: 1 })]);
  expect(lines(next.err)[0]).toContain('Another message came before');
  expect([right.exit, right.out]).toEqual([0, told({ corrected: 1 })]);
  expect([again.exit, again.out]).toEqual([1, told({ failed: 1 })]);
});

test('good rows are taken, and the same file again changes nothing', async () => {
  const file = fileOf(`${HEADER}\n${GOOD}\ne2,2026-09,,,\n`);

  const first = await said(importing(file));
  const again = await said(importing(file));

  expect([first.exit, first.out]).toEqual([0, told({ opened: 1, nobody: 1 })]);
  expect([again.exit, again.out]).toEqual([0, told({ known: 2 })]);
});

test('beside a running server the notices are on its work list', async () => {
  const env = { STEUNPAD_DATA_DIR: await demoFolder() };
  const serving = await startServing(env);

  const taken = await steunpad(importing('-'), env, `${HEADER}\n${GOOD}\n`);
  const token = await steunpad(
    ['token', 'issue', '--municipality', 'GM0193', '--scope', 'notices:read'],
    env,
  );

  expect([taken.exit, taken.out]).toEqual([0, told({ opened: 1 })]);
  const { data } = await ask(
    serving.url,
    token.out.trim(),
    '{ workList { edges { node { kind pathway { partner { name } } } } } }',
  );
  // Beside it are the people of the demo, who come in while it serves.
  expect(data.workList.edges).toContainEqual({
    node: { kind: 'SEND_LETTER', pathway: { partner: { name: 'Velzen' } } },
  });
});

test('a wrong row is told by its line and nothing of it is repeated; the others are taken', async () => {
  const { exit, out, err } = await said(
    importing(
      fileOf(
        [
          HEADER,
          GOOD,
          'e2,gisteren,Kanarie,1971-04-02,GM0193',
          ',2026-09-01,Kanarie,1971-04-02,GM0193',
          'e4,2026-09-01,Kanarie,1971-04-02',
          'e5,2199-01-01,Kanarie,1971-04-02,GM0193',
          'e6,2026-09-01,Kanarie,1971-04-02,Zwolle',
          'e7,2026-09-01,,1971-04-02,GM0193',
          'e8,2026-09-03,Ander,1971-04-02,GM0193',
        ].join('\n'),
      ),
    ),
  );

  expect([exit, out]).toEqual([1, told({ opened: 2, failed: 6 })]);
  expect(lines(err)).toEqual([
    'line 3: date_of_death is no date as 2026-03-01, 2026-03 or 2026.',
    'line 4: event_id is empty.',
    'line 5: The row does not have as many cells as the header.',
    'line 6: date_of_death: This date is not possible here.',
    'line 7: partner_municipality is no gemeentecode as 0193 or GM0193.',
    'line 8: partner_surname is empty.',
  ]);
  expect(err + out).not.toContain('Kanarie');
});

test('as JSON the failed rows come with their lines', async () => {
  const { exit, out } = await said(importing(fileOf(`${HEADER}\n${GOOD}\ne2,x,,,\n`), '--json'));

  expect(exit).toBe(1);
  expect(JSON.parse(out)).toEqual({
    file: 'notices.csv',
    opened: 1,
    nobodyToWriteTo: 0,
    alreadyKnown: 0,
    corrections: 0,
    waiting: 0,
    failed: [{ line: 3, reason: 'date_of_death is no date as 2026-03-01, 2026-03 or 2026.' }],
  });
});

test.each([
  ['is not there', () => '/nowhere/notices.csv', 'The file /nowhere/notices.csv is not there.'],
  ['is a folder', () => temporaryFolder(), 'cannot be read.'],
  [
    'lacks a column',
    () => fileOf('event_id,partner_surname\n'),
    'The file has no column date_of_death.',
  ],
  [
    'has a column too many',
    () => fileOf('event_id,date_of_death,cause_of_death\n'),
    'The file has columns that are not known: cause_of_death.',
  ],
  ['is empty', () => fileOf(''), 'The file has no column event_id, date_of_death.'],
])('a file that %s is told in one line', async (_, file, message) => {
  const { exit, out, err } = await said(importing(file()));

  expect([exit, out]).toEqual([1, '']);
  expect(err.trim().split('\n').at(-1)).toContain(message);
});

test.each([`${HEADER}\n${GOOD}\n`, `${HEADER}\n`])(
  'a municipality that is not here is refused',
  async (text) => {
    const { exit, out, err } = await said([
      'notices',
      'import',
      fileOf(text),
      '--municipality',
      'GM9999',
    ]);

    expect([exit, out]).toEqual([1, '']);
    expect(err.trim().split('\n').at(-1)).toBe('There is no municipality GM9999 here.');
  },
);
