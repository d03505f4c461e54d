import { randomUUID as uuid } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@steunpad/database';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { audit } from '@steunpad/disclosure/audit.ts';
import { INDICATORS } from '@steunpad/domain/evaluation/indicators.ts';
import { reportTables } from '@steunpad/domain/evaluation/report-tables.ts';
import { command } from '@steunpad/testing/command.ts';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { foundMunicipality } from '@steunpad/testing/municipality.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const PILOT = ['--from', '2015-09-01', '--to', '2017-02-28'];

// Whatever asks the database has a test on both engines in `count-figures.test.ts`.
describe('evaluate', () => {
  let database: Database;
  let folder: string;
  beforeEach(async () => {
    database = testDatabase(await openInMemory());
    await foundMunicipality(database, 'GM0193');
    await foundMunicipality(database, 'GM0160');
    folder = temporaryFolder();
  });
  afterEach(() => database.close());

  const asked = (...more: string[]) =>
    command(database, ['evaluate', '--municipality', 'GM0193', '--out', folder, ...more]);
  const evaluate = (...more: string[]) => asked('--only', 'csv', ...more);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const lines = () =>
    read('report.csv')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
  /** What the report says of a number of people: a number, or an empty cell with a true mark. */
  const line = (indicator: string, period: string, group = '') =>
    lines()
      .find((each) => each[0] === indicator && each[2] === period && each[4] === group)
      ?.slice(5);

  /** Somebody of whom the municipality heard on a day: invited, spoken with, helped, as the number says. */
  async function pathway(day: string, far: 0 | 1 | 2 | 3, municipality = 'GM0193') {
    const [partner, id, talk] = [uuid(), uuid(), uuid()];
    const put = (sql: string, ...values: unknown[]) => rows(database, sql, values, municipality);
    await put(
      `INSERT INTO bereaved_partner (municipality_id, id, name) VALUES ($1, $2, 'Joan Kanarie')`,
      municipality,
      partner,
    );
    await put(
      `INSERT INTO pathway (municipality_id, id, partner_id, state, origin, opened_at) VALUES ($1, $2, $3, 'ACTIVE', 'BRP', $4::timestamptz)`,
      municipality,
      id,
      partner,
      `${day}T00:30:00+02:00`,
    );
    const steps = ['INVITED', 'TALK_PLANNED', 'ACTIVE'].slice(0, far);
    for (const state of steps)
      await put(
        `INSERT INTO pathway_transition (municipality_id, id, pathway_id, rule, event, to_state, actor, role, at)
         VALUES ($1, $2, $3, 1, 'test', $4::"PathwayState", 'test', 'SYSTEM', now())`,
        municipality,
        uuid(),
        id,
        state,
      );
    if (far < 2) return;
    await put(
      `INSERT INTO introductory_talk (municipality_id, id, pathway_id, held_on, recorded_at) VALUES ($1, $2, $3, now(), now())`,
      municipality,
      talk,
      id,
    );
    await put(
      `INSERT INTO support_need (municipality_id, id, talk_id, domain, wish) VALUES ($1, $2, $3, 'PRACTICAL', 'YES'), ($1, $4, $3, 'WORK', 'NO')`,
      municipality,
      uuid(),
      talk,
      uuid(),
    );
  }
  const several = async (many: number, ...about: Parameters<typeof pathway>) => {
    for (let at = 0; at < many; at++) await pathway(...about);
  };

  /** Plays the attacker with everything that was ever shown. */
  async function nobodyIsKnown(quarters: readonly string[], threshold = 5): Promise<void> {
    const published = await database.asTenant({ municipality: 'GM0193' }, 'read', (db) =>
      db.publishedFigure.findMany({
        select: { figure: true, period: true, count: true, shown: true },
      }),
    );
    const { cells, sums } = reportTables(quarters, [], published, INDICATORS);
    const known = await audit(
      cells.map(({ id, count, before }) => ({ id, value: before === 'SHOWN' ? count : null })),
      sums,
    );
    const countOf = new Map(cells.map(({ id, count }) => [id, count]));
    const small = known.filter(({ id }) => countOf.get(id)! > 0 && countOf.get(id)! < threshold);
    expect(small.length).toBeGreaterThan(0);
    for (const { least, most } of small)
      expect([least < 1e-6, most > threshold - 1e-6]).toEqual([true, true]);
  }

  test('shows large numbers, hides small ones and what would give them away, and names nobody', async () => {
    await several(12, '2015-09-01', 1);
    await several(9, '2015-10-15', 3);
    await several(2, '2016-02-10', 3);
    await several(11, '2016-02-29', 0);
    await several(30, '2016-02-10', 3, 'GM0160');

    const said = await asked(...PILOT);

    expect([said.exit, said.err]).toEqual([0, '']);
    expect(readdirSync(folder).sort()).toEqual([
      'report.csv',
      'report.csv-metadata.json',
      'report.en.html',
      'report.en.pdf',
      'report.nl.html',
      'report.nl.pdf',
    ]);
    expect(line('origin', '2015-09/2016-12', 'BRP')).toEqual(['100', '34', '34', 'false']);
    expect(line('talked', '2015-09')).toEqual(['42.9', '9', '21', 'false']);
    expect(line('needs', '2015-09', 'PRACTICAL')).toEqual(['100', '9', '9', 'false']);
    expect(line('needs', '2015-09', 'WORK')).toEqual(['0', '0', '9', 'false']);
    // Two people; with the quarter before they would follow from the whole period.
    expect(line('talked', '2015-12')).toEqual(['', '', '13', 'true']);
    expect(line('talked', '2015-09/2016-12')).toEqual(['', '', '34', 'true']);
    const everything = readdirSync(folder).map(read).join('\n');
    expect(everything).not.toContain('Kanarie');
    for (const page of [read('report.nl.html'), read('report.en.html')])
      expect(page).not.toMatch(/<script|http:|https:|style="/);
  });

  test('a municipality may ask for larger numbers than five, and not for smaller ones', async () => {
    await several(24, '2015-09-01', 1);
    await several(9, '2015-10-15', 3);
    const threshold = (value: number) =>
      command(database, ['municipality', 'set', 'GM0193', '--term', `reportThreshold=${value}`]);

    for (const value of [4, 11]) expect((await threshold(value)).exit, `${value}`).not.toBe(0);
    expect((await threshold(10)).exit).toBe(0);
    expect((await asked('--from', '2015-09-01', '--to', '2015-11-30')).exit).toBe(0);

    expect(line('talked', '2015-09')).toEqual(['', '', '33', 'true']);
    expect(read('report.en.html')).toContain('10');
    await nobodyIsKnown(['2015-09'], 10);
  });

  test('beside an earlier report a later one gives nobody away', async () => {
    await several(20, '2015-09-10', 1);
    await several(8, '2015-09-10', 2);
    await evaluate('--from', '2015-09-01', '--to', '2015-11-30');
    const first = read('report.csv');
    // Told later: the quarter would have one person more.
    await several(1, '2015-11-30', 2);
    await several(3, '2015-12-10', 2);
    await several(14, '2015-12-20', 0);

    const said = await evaluate('--from', '2015-09-01', '--to', '2016-02-29');

    expect(said.exit).toBe(0);
    const of = (csv: string) => csv.split('\r\n').filter((each) => each.includes(',2015-09,'));
    expect(of(read('report.csv'))).toEqual(of(first));
    await nobodyIsKnown(['2015-09', '2015-12']);
  });

  test('over all municipalities it adds up what each of them showed, and hides what any hides', async () => {
    await several(20, '2015-09-10', 3);
    await several(2, '2015-09-10', 1);
    await several(12, '2015-09-10', 3, 'GM0160');
    const quarter = ['--from', '2015-09-01', '--to', '2015-11-30'];
    const national = (...only: string[]) =>
      command(database, ['evaluate', '--national', '--out', folder, ...quarter, ...only]);
    const before = await national('--only', 'csv');
    expect([before.exit, before.err]).toEqual([
      1,
      'No municipality has a report about these quarters yet: make those first.\n',
    ]);
    await evaluate(...quarter);
    const zwolle = lines().slice(1);
    await command(database, [
      ...['evaluate', '--municipality', 'GM0160', '--only', 'csv', '--out', folder, ...quarter],
    ]);
    const hardenberg = lines().slice(1);

    const said = await national('--only', 'html');
    await national('--only', 'csv');

    expect([said.exit, said.err]).toEqual([0, '']);
    expect(said.out).toContain('Of 2 municipalities.');
    const shown = (line: string[]) => line[8] === 'false';
    const together = zwolle.map((line, at) => {
      const counted = [line, hardenberg[at]!].filter(shown);
      const sum = (column: number) =>
        // Of nobody, as a number that stands alone.
        counted.every((each) => each[column] === '')
          ? ''
          : `${counted.reduce((total, each) => total + Number(each[column]), 0)}`;
      return [...line.slice(0, 5), sum(6), sum(7), `${counted.length}`, `${2 - counted.length}`];
    });
    expect(
      lines()
        .slice(1)
        .map((line) => line.toSpliced(8, 1).toSpliced(5, 1)),
    ).toEqual(together);
    expect(zwolle.filter(shown).length).toBeLessThan(zwolle.length);
    expect(read('report.nl.html')).toContain('1 van 2 gemeenten');

    // Beside each other: of each just what its own report shows.
    await national('--each');
    const beside = read('comparison.csv').trim().split('\r\n').slice(1);
    const own = (code: string) =>
      beside
        .map((each) => each.split(','))
        .filter((each) => each[4] === code && !each[0]!.startsWith('survey '))
        .map((each) => [...each.slice(0, 2), each[5]!, ...each.slice(2, 4), ...each.slice(6)]);
    expect(own('GM0193')).toEqual(zwolle);
    expect(own('GM0160')).toEqual(hardenberg);
    expect(read('comparison.nl.html')).toMatch(/<th scope="col">\p{L}+<\/th><th scope="col">/u);
    expect(read('comparison.nl.html')).not.toMatch(/<script|http:|https:|style="/);
  });

  test('two periods that overlap stand beside each other, and together they give nobody away', async () => {
    await several(14, '2015-09-10', 2);
    await several(3, '2015-12-10', 2);
    await several(9, '2015-12-10', 0);
    await several(16, '2016-03-10', 2);
    await several(2, '2016-03-10', 1);

    const said = await asked(
      ...['--from', '2015-09-01', '--to', '2016-02-29'],
      ...['--beside', '2015-12-01..2016-05-31', '--only', 'csv'],
    );

    expect([said.exit, said.err]).toEqual([0, '']);
    const compared = read('comparison.csv').trim().split('\r\n');
    const of = (indicator: string) => compared.filter((each) => each.startsWith(`${indicator},`));
    expect(of('origin,1,origin,BRP')).toEqual([
      'origin,1,origin,BRP,2015-09/2015-12,2015-09/2015-12,100,26,26,false',
      'origin,1,origin,BRP,2015-12/2016-03,2015-12/2016-03,100,30,30,false',
    ]);
    expect(of('talked').map((each) => each.split(',').at(-1))).toContain('true');
    await nobodyIsKnown(['2015-09', '2015-12', '2016-03']);
  });

  test('twice the same report is the same report', async () => {
    await several(20, '2016-01-10', 2);
    await evaluate(...PILOT);
    const first = read('report.csv');
    await several(3, '2016-01-11', 1);

    expect((await evaluate(...PILOT)).exit).toBe(0);
    expect(read('report.csv')).toBe(first);
  });

  test('nobody at all is a report too', async () => {
    expect((await evaluate(...PILOT)).exit).toBe(0);
    expect(line('talked', '2015-09/2016-12')).toEqual(['', '0', '0', 'false']);
  });

  test.each([
    ['no whole quarters', ['--from', '2015-09-01', '--to', '2017-01-31'], /whole quarters/],
    ['a quarter that goes on', ['--from', '2000-01-01', '--to', '2999-12-31'], /not ended/],
    ['a date that is none', ['--from', '2015-09-31', '--to', '2017-01-31'], /2026-03-01/],
    ['of whom is not said', [...PILOT], /Say of which/],
    [
      'half a quarter beside it',
      [...PILOT, '--beside', '2014-03-01..2014-04-30'],
      /whole quarters/,
    ],
    ['no period beside it', [...PILOT, '--beside', '2014'], /written as 2014/],
    ['each of one', [...PILOT, '--each'], /goes with --national/],
    ['somebody else’s municipality', [...PILOT, '--municipality', 'GM0999'], /no municipality/],
  ])('%s: one line, and no file', async (_what, given, sentence) => {
    const whom = sentence.source.startsWith('Say') ? [] : ['--municipality', 'GM0193'];
    const said = await command(database, ['evaluate', ...whom, '--out', folder, ...given]);

    expect(said.exit).not.toBe(0);
    expect(said.err).toMatch(sentence);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('quarters that begin in another month than those of earlier reports are refused', async () => {
    await evaluate(...PILOT);

    const said = await evaluate('--from', '2017-04-01', '--to', '2017-06-30');

    expect([said.exit, said.err]).toEqual([
      1,
      'Earlier reports have other quarters, as 2015-09: begin in one of their months.\n',
    ]);
  });
});
