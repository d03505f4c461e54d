// node matching/run.ts [rounds] [volunteers]: proposals for one resident among 1,000 and 10,000 volunteers, and their cost.
// On DATABASE_URL, an empty database that may be thrown away; without it on the embedded database.

import { candidatesFor, proposalsFor } from '@steunpad/api/modules/matching/candidates.store.ts';
import { issueToken } from '@steunpad/api/modules/organisations/access-token.store.ts';
import type { Context } from '@steunpad/api/operation/context.ts';
import { asSystem } from '@steunpad/api/operation/run-command.ts';
import { serve } from '@steunpad/cli/serve.ts';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import type { Connection, Engine } from '@steunpad/database/engine.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { AREAS, type Size, seedMunicipality } from './seed.ts';

const [rounds = 200, most = 10_000] = process.argv.slice(2).map(Number);
const SIZES: readonly Size[] = [
  { code: 'GM1001', volunteers: most / 10, waiting: most / 20 },
  { code: 'GM1002', volunteers: most, waiting: most / 20 },
];

/** Beside them as many smaller ones as a shared installation may have: plans are made for the average of all. */
const OTHERS = Array.from({ length: 38 }, (_, i) => ({
  code: `GM${1003 + i}`,
  volunteers: most / 40,
  waiting: most / 500,
}));

let statements = 0;
const url = process.env['DATABASE_URL'];
const engine = url ? await openPostgresql(url) : await openInMemory();
const database = testDatabase(counting(engine));
await database.migrate();
await database.asInstaller((db) => db.$sql(AREAS));
for (const size of [...SIZES, ...OTHERS])
  await database.asOwner(size.code, (db) => seedMunicipality(db, size));
// Seals their keys.
await database.migrate();
await engine.plain('ANALYZE');

const residents = new Map<string, string[]>();
for (const { code } of SIZES) {
  const found = await database.asOwner(code, (db) =>
    db.$sql<{ id: string }>('SELECT id FROM pathway WHERE municipality_id = $1 ORDER BY id', [
      code,
    ]),
  );
  residents.set(
    code,
    found.map(({ id }) => id),
  );
}
const config = { port: 0, host: '127.0.0.1', demo: false, trustProxy: false, logLevel: 'silent' };
const { server, url: address } = await serve(config, database, {});
const tokens = new Map<string, string>();
for (const { code } of SIZES)
  tokens.set(
    code,
    await issueToken(database, {
      municipality: code,
      scopes: ['volunteers:read'],
      expiresAt: new Date(Date.now() + 3_600_000),
    }),
  );

const BEST = 'fitting { sentences volunteer { id firstName } }';
const QUESTIONS = {
  best: `query ($id: ID!) { matchProposals(pathwayId: $id) { ${BEST} } }`,
  all: `query ($id: ID!) { matchProposals(pathwayId: $id) {
    ${BEST} fittingCount excludedCount
    excluded { rules volunteer { id firstName } } excludedByRule { rule volunteers }
  } }`,
} as const;

const inOneStatement =
  (find: (context: Context, id: string) => Promise<unknown>) => (code: string, id: string) =>
    asSystem(database, code, new Date(), async (context) => {
      const before = statements;
      if (!(await find(context, id))) throw new Error('Nobody.');
      asked.add(statements - before);
    });

const overHttp = (query: string) => async (code: string, id: string) => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${tokens.get(code)}`,
    },
    body: JSON.stringify({
      query,
      variables: { id: Buffer.from(`Pathway:${id}`).toString('base64') },
    }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { matchProposals: object | null };
    errors?: object;
  };
  if (!data?.matchProposals || errors) throw new Error(JSON.stringify(errors));
};

/** What is measured, each for one resident. */
const WAYS: Record<string, (code: string, id: string) => Promise<void>> = {
  'the best, one statement': inOneStatement(proposalsFor),
  'all counted, one statement': inOneStatement((context, id) => candidatesFor(context, id, 50)),
  'the best, over HTTP': overHttp(QUESTIONS.best),
  'all counted, over HTTP': overHttp(QUESTIONS.all),
};
const asked = new Set<number>();

const times = new Map<string, Map<string, number[]>>();
for (const way of Object.keys(WAYS)) times.set(way, new Map(SIZES.map(({ code }) => [code, []])));
// Ways and sizes take turns, so that what else the machine does meets them alike.
for (let round = -10; round < rounds; round += 1)
  for (const [way, ask] of Object.entries(WAYS))
    for (const { code } of SIZES) {
      const all = residents.get(code)!;
      const id = all[(round * 7 + 77) % all.length]!;
      const began = performance.now();
      await ask(code, id);
      if (round >= 0)
        times
          .get(way)!
          .get(code)!
          .push(performance.now() - began);
    }
console.log(`${rounds} residents of each size, interleaved; growth within each round`);
const table: Record<string, Record<string, number>> = {};
for (const [way, taken] of times) {
  const [small, large] = SIZES.map(({ code }) => taken.get(code)!) as [number[], number[]];
  const growth = large.map((time, i) => time / small[i]!);
  table[way] = {
    [`${most / 10}: p50 ms`]: round1(at(small, 0.5)),
    [`${most / 10}: p95 ms`]: round1(at(small, 0.95)),
    [`${most}: p50 ms`]: round1(at(large, 0.5)),
    [`${most}: p95 ms`]: round1(at(large, 0.95)),
    growth: round1(at(growth, 0.5)),
  };
}
console.table(table);
console.log(`statements for the hard rules: ${[...asked].join(', ')}`);
server.closeAllConnections();
server.close();
await database.close();
process.exit(0);

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)]!;
}

function round1(number: number): number {
  return Math.round(number * 10) / 10;
}

/** The same engine, counting what is asked between begin and commit. */
function counting(of: Engine): Engine {
  return {
    ...of,
    transaction: (mode, opening, work) =>
      of.transaction(mode, opening, (connection, opened: never) => {
        const counted: Connection = Object.assign(Object.create(connection) as Connection, {
          query: (sql: string, ...rest: [(readonly unknown[])?, string?]) => {
            statements += 1;
            return connection.query(sql, ...rest);
          },
        });
        return work(counted, opened);
      }),
  };
}
