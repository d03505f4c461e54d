import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { command } from '@steunpad/testing/command.ts';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../demo/load-demo.ts';

let database: Database;
beforeAll(async () => {
  database = testDatabase(await openInMemory());
  await loadDemo(database);
});
afterAll(() => database.close());

const programme = (verb: string, ...argv: string[]) =>
  command(database, ['programme', verb, '--municipality', 'GM0160', ...argv]);
const made = async (verb: string, ...argv: string[]) => {
  const { exit, out, err } = await programme(verb, ...argv);
  expect([exit, err]).toEqual([0, '']);
  return out.trim();
};

test('a pilot of one grant is kept, accounted for and settled at the command line', async () => {
  await made('set', '--learn', 'Een vragenlijst', '--with', 'De Schakel, De Brug');
  const pilot = await made(
    'phase',
    '--kind',
    'PILOT',
    '--from',
    '2015-09-01',
    '--to',
    '2016-08-31',
  );
  const grant = await made(
    ...(['fund', '--kind', 'SUBSIDY', '--giver', 'SZW', '--amount', '122000'] as const),
    ...['--decision', '2015-123', '--decided-on', '2015-07-01', '--account-by', '2017-08-01'],
  );
  await made(
    'advance',
    '--funding',
    grant,
    '--amount',
    '122000,00',
    '--on',
    '2015-08-01',
    '--reference',
    'B1',
  );
  const line = await made(
    ...(['budget', '--phase', pilot, '--code', 'A', '--name', 'Uren'] as const),
    ...['--amount', '122000', '--goal', 'SUPPORT', '--funding', grant],
  );
  const booked = ['--line', line, '--on', '2016-01-01', '--what', 'Uren', '--reference', 'F1'];
  const order = await made('commit', ...booked, '--amount', '100,10');
  const paid = await made('spend', ...booked, '--amount', '100.00', '--pays', order);
  await made(
    'settle',
    '--funding',
    grant,
    '--amount',
    '100',
    '--on',
    '2017-09-01',
    '--decision',
    'V1',
  );
  await made(
    ...(['correct', '--booking', paid, '--difference', '-0.05', '--on', '2017-10-01'] as const),
    ...['--reason', 'Te veel', '--reference', 'F1'],
  );
  await made('deadline', '--what', 'Overdrachtsdocument', '--due', '2017-02-10');
  const refused = await programme('spend', ...booked, '--amount', '1');
  const folder = temporaryFolder();
  const { files, total } = JSON.parse(await made('statement', '--out', folder, '--json'));

  expect(refused).toMatchObject({ exit: 1, out: '' });
  expect(refused.err).toMatch(/^This money was settled\..*\n$/);
  expect(total).toEqual({
    budget: '122000.00',
    spent: '100.00',
    correctedLater: '-0.05',
    committed: '0.15',
    left: '121899.90',
  });
  const read = (name: string) =>
    readFileSync(
      join(
        folder,
        files.find((f: string) => f.endsWith(name)),
      ),
    );
  expect(read('statement.pdf').subarray(0, 4).toString()).toBe('%PDF');
  expect(read('statement.csv').toString()).toContain('122000,00;100,00;-0,05;0,15;121899,90');
  expect(read('bookings.csv').toString()).toContain('-0,05;"Te veel";"F1"');
  const shown = await made('show');
  expect(shown).toContain(`${line}  A Uren  99,95 of 122.000,00`);
  expect(shown).toContain('2017-08-01  open  Verantwoording van de subsidie: SZW, 2015-123');
});

test('the step to regular is shown first, and done as it was shown', async () => {
  const regular = ['--from', '2018-01-01', '--minimum-age', '21', '--term', 'DECLINED=P4W'];
  const preview = await made('regular', ...regular);
  const [seen = ''] = /\b[0-9a-f]{64}\b/.exec(preview) ?? [];
  const other = await programme(
    'regular',
    ...regular,
    '--target-rule',
    'ALL_ADULTS',
    '--seen',
    seen,
  );

  expect(preview).toBe(
    [
      'PHASE  phase: PILOT > REGULAR',
      'PHASE  startsOn: - > 2018-01-01',
      'TARGET_GROUP  minimumAge: 18 > 21',
      'RETENTION  DECLINED: P6W > P4W',
      `--seen ${seen}`,
    ].join('\n'),
  );
  expect(other).toMatchObject({ exit: 1, err: expect.stringMatching(/^Something changed/) });
  expect(await made('regular', ...regular, '--seen', seen)).toBe('GM0160 regular');
  expect(await made('show')).toContain('REGULAR  2018-01-01 to open');
  expect(await programme('regular', ...regular)).toMatchObject({ exit: 1 });
});

test.each([
  [['phase', '--kind', 'REGULAR', '--from', '2017-01-01'], 2, /REGULAR/],
  [['phase', '--kind', 'PILOT', '--from', '1-1-2017'], 2, /2026-03-01/],
  [['phase', '--kind', 'PILOT', '--from', '2016-01-01', '--to', '2016-02-01'], 1, /two phases/],
  [['phase-end', '--phase', 'onzin'], 1, /phaseId/],
  [['regular', '--from', '2099-01-01'], 1, /startsOn/],
  [['regular', '--from', '2018-01-01', '--term', 'kort'], 2, /DECLINED=P4W/],
  [
    [
      'advance',
      '--funding',
      crypto.randomUUID(),
      '--amount',
      '1.000,00',
      '--on',
      '2016-01-01',
      '--reference',
      'x',
    ],
    2,
    /122000,00/,
  ],
  [
    [
      'advance',
      '--funding',
      crypto.randomUUID(),
      '--amount',
      '1',
      '--on',
      '2016-01-01',
      '--reference',
      'x',
    ],
    1,
    /does not exist/,
  ],
  [['deadline', '--what', '111222333', '--due', '2017-02-10'], 1, /what: .*BSN/],
])('%j is refused', async (argv, exit, message) => {
  const [verb = '', ...rest] = argv;
  const refused = await programme(verb, ...rest);

  expect([refused.exit, refused.out]).toEqual([exit, '']);
  expect(refused.err).toMatch(message);
});

test('what was begun nowhere cannot be kept', async () => {
  const { exit, err } = await command(database, [
    ...[
      'programme',
      'phase',
      '--municipality',
      'GM0193',
      '--kind',
      'PILOT',
      '--from',
      '2015-09-01',
    ],
  ]);

  expect([exit, err]).toEqual([1, 'It does not exist, or is not yours to see.\n']);
});

test('how far others are is said, listed and taken away', async () => {
  const adoption = (...argv: string[]) =>
    command(database, ['adoption', ...argv, '--municipality', 'GM0193']);
  await adoption(
    'set',
    'GM0855',
    '--phase',
    'PREPARING',
    '--since',
    '2018-01-01',
    '--with',
    'A, B',
  );

  expect((await adoption('list')).out).toContain('GM0855  Tilburg  PREPARING  2018-01-01  A, B\n');
  expect(await adoption('remove', 'GM0855')).toMatchObject({ exit: 0 });
  expect((await adoption('list')).out).not.toContain('Tilburg');
  expect(await adoption('remove', 'GM0855')).toMatchObject({ exit: 1 });
  expect(
    await adoption('set', 'GM9999', '--phase', 'PILOT', '--since', '2018-01-01'),
  ).toMatchObject({ exit: 1, err: expect.stringMatching(/^name:/) });
});
