// node evaluation/run.ts [rounds] [pathways] [municipalities]: the report of one municipality, next to the same questions
// written by hand, and in a municipality with a tenth of the rows; and the report over all of them.
// On DATABASE_URL, an empty database that may be thrown away, or the one that the same numbers filled before; without it
// on the embedded database.

import { evaluate } from '@steunpad/api/modules/evaluation/evaluate.ts';
import { countFigures, shownFigures } from '@steunpad/api/modules/evaluation/evaluation.store.ts';
import { asSystem } from '@steunpad/api/operation/run-command.ts';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { nationalLines } from '@steunpad/documents/evaluation/report.ts';
import { groupsOf } from '@steunpad/domain/evaluation/indicator.ts';
import { INDICATORS } from '@steunpad/domain/evaluation/indicators.ts';
import { firstDayOf, lastDayOf } from '@steunpad/domain/evaluation/quarters.ts';
import { wholeOf } from '@steunpad/domain/evaluation/report-tables.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { byHand } from './by-hand.ts';
import { hasPathways, type Size, seedMunicipality, showFigures } from './seed.ts';

const [rounds = 5, pathways = 1_000_000, municipalities = 50] = process.argv.slice(2).map(Number);
const QUARTERS = ['2015-09', '2015-12', '2016-03', '2016-06', '2016-09', '2016-12'];
const each = Math.floor(pathways / municipalities);
const codeOf = (at: number) => `GM${1000 + at}`;
const TENTH: Size = { code: codeOf(0), pathways: Math.floor(each / 10) };
const WHOLE: Size = { code: codeOf(1), pathways: each };
const others = Array.from({ length: municipalities - 1 }, (_, at) => codeOf(at + 2));

const url = process.env['DATABASE_URL'];
const engine = url ? await openPostgresql(url) : await openInMemory();
const database = testDatabase(engine);
await database.migrate();
for (const size of [TENTH, WHOLE, ...others.map((code) => ({ code, pathways: each }))]) {
  const isFilled = await database.asOwner(size.code, (db) => hasPathways(db, size));
  if (isFilled) continue;
  await database.asOwner(size.code, (db) => seedMunicipality(db, size));
  // Otherwise what looks after foreign keys goes on as for empty tables.
  await engine.plain('ANALYZE');
}
// Seals their keys.
await database.migrate();

const now = new Date('2017-06-01T10:00:00Z');
const asked = (code: string) =>
  [code, QUARTERS, QUARTERS.map(firstDayOf), QUARTERS.map(lastDayOf)] as const;
const forget = (code: string) =>
  database.asOwner(code, (db) =>
    db.$sql('DELETE FROM published_figure WHERE municipality_id = $1', [code]),
  );

/** What is measured, of one municipality. */
const WAYS = {
  report: (code: string) => evaluate(database, code, QUARTERS, now),
  counted: (code: string) =>
    asSystem(database, code, now, (context) => countFigures(context, QUARTERS)),
  byHand: (code: string) => asSystem(database, code, now, ({ db }) => byHand(db, asked(code))),
} as const;

// Who compares two ways first looks whether they count the same.
const [ours, hand] = [await WAYS.counted(WHOLE.code), await WAYS.byHand(WHOLE.code)];
for (const indicator of INDICATORS.filter(({ key }) => hand.has(key))) {
  const figures = new Set(groupsOf(indicator).map(({ figure }) => figure));
  const counted = ours.filter(({ figure }) => figures.has(figure));
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  if (total !== hand.get(indicator.key))
    throw new Error(`${indicator.key}: ${total}, and ${hand.get(indicator.key)} by hand.`);
}

const taken = new Map<string, number[]>();
async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await work();
  taken.set(name, [...(taken.get(name) ?? []), performance.now() - began]);
}

// Ways and sizes take turns, so that what else the machine does meets them alike.
for (let round = 0; round < rounds; round += 1)
  for (const { code } of [TENTH, WHOLE]) {
    await forget(code);
    for (const [way, work] of Object.entries(WAYS)) await timed(`${way} ${code}`, () => work(code));
  }
const { figures: shownByOne } = await WAYS.report(WHOLE.code);
for (const code of others) {
  await forget(code);
  await database.asOwner(code, (db) => showFigures(db, code, shownByOne));
}
const periods = [...QUARTERS, wholeOf(QUARTERS)];
for (let round = 0; round < rounds; round += 1)
  await timed('all', async () => {
    const shown = await database.asProgramme((db) => shownFigures({ db }, periods));
    nationalLines(
      QUARTERS,
      shown.map(({ figures }) => figures),
      INDICATORS,
    );
  });

console.log(
  `${rounds} reports each, interleaved; ratios within each round. ${hand.size} statements by hand.`,
);
const middle = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1]!;
const rounded = (number: number) => Math.round(number * 100) / 100;
const times = (way: string, { code }: Size) => taken.get(`${way} ${code}`)!;
const ratio = (one: string, other: string, size: Size) =>
  rounded(middle(times(one, size).map((time, i) => time / times(other, size)[i]!)));
console.table(
  Object.fromEntries(
    [TENTH, WHOLE].map((size) => [
      `${size.pathways} pathways`,
      {
        'report ms': rounded(middle(times('report', size))),
        'counted ms': rounded(middle(times('counted', size))),
        'by hand ms': rounded(middle(times('byHand', size))),
        'counted x by hand': ratio('counted', 'byHand', size),
        'report x by hand': ratio('report', 'byHand', size),
      },
    ]),
  ),
);
for (const way of ['counted', 'report']) {
  const growth = times(way, WHOLE).map((time, i) => time / times(way, TENTH)[i]!);
  console.log(`${way}, ten times the rows: x ${rounded(middle(growth))}`);
}
console.log(`over all municipalities: ${rounded(middle(taken.get('all')!))} ms`);
await database.close();
process.exit(0);
