import type { Scope } from '@steunpad/api/operation/scopes.ts';
import type { Engine } from '@steunpad/database/engine.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { type Answer, ask } from '@steunpad/testing/graphql.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { signedIn } from '@steunpad/testing/staff.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { watched } from '@steunpad/testing/watched.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

// A page is found by an index in its order. Sorting instead costs as much as the municipality has open tasks.

const said: string[] = [];
let server: TestServer;
let engine: Engine;

beforeAll(async () => {
  engine = await openPostgresql(await freshDatabase());
  server = await startServer({ database: testDatabase(watched(engine, said)), limits: NO_LIMITS });
  await add('GM0193', 3000);
  // Plans are made for the average of all, so beside it are many that are small.
  for (let i = 0; i < 40; i += 1) await add(`GM${1000 + i}`, 20);
  await engine.plain('ANALYZE');
});
afterAll(() => server.close());

const add = (municipality: string, tasks: number) =>
  rows(
    server.database,
    `INSERT INTO task (municipality_id, id, kind, due_on, opened_at)
     SELECT $1, gen_random_uuid(), kind, date '2026-01-01' + i / 20, now()
     FROM generate_series(1, $2::int) i, unnest('{CALL,REVIEW,MAKE_PLAN}'::"TaskKind"[]) kind`,
    [municipality, tasks],
    municipality,
  );

/** How PostgreSQL finds the page that was shown last: the plan does not depend on values. */
async function planOf(query: string, asks: Scope | ((query: string) => Promise<Answer>)) {
  said.length = 0;
  const { data, errors } =
    typeof asks === 'function'
      ? await asks(query)
      : await ask(server.url, await server.token([asks]), query);
  expect(errors).toBeUndefined();
  const page = said.findLast((sql) => sql.includes('FROM "task" t0'))!;
  const parameters = new Set(page.match(/\$\d+/g)).size;
  const plan = await server.database.asTenant({ municipality: 'GM0193' }, 'read', async (db) => {
    await db.$sql(`PREPARE page AS ${page}`);
    const found = await db.$sql<{ 'QUERY PLAN': string }>(
      `EXPLAIN EXECUTE page(${Array.from({ length: parameters }, () => 'NULL').join(', ')})`,
    );
    await db.$sql('DEALLOCATE page');
    return found.map((line) => line['QUERY PLAN']).join('\n');
  });
  return { plan, page: data.workList };
}

const list = (args: string) =>
  `{ workList(first: 50, ${args}) { edges { node { kind due } } pageInfo { endCursor } } }`;

test.each(['requests:read', 'notices:read'] as const)(
  'with %s a page is not sorted',
  async (scope) => {
    const { plan } = await planOf(list('orderBy: DUE_FIRST'), scope);

    expect(plan).toContain('Index Scan using task_open_by_due');
    expect(plan).not.toContain('Sort');
  },
);

test('a page deep in the list begins in the index', async () => {
  const { page } = await planOf(list('orderBy: DUE_FIRST'), 'requests:read');
  const { plan, page: next } = await planOf(
    list(`after: "${page.pageInfo.endCursor}"`),
    'requests:read',
  );

  expect(next.edges).toHaveLength(50);
  expect(plan).not.toContain('Sort');
  expect(plan).toMatch(/Index Cond: .*ROW\(due_on, id\) > ROW/);
});

test('what one person keeps is found by its own index', async () => {
  const robin = await signedIn(server, ['COORDINATOR']);
  await rows(
    server.database,
    `UPDATE task SET owner_id = $1 WHERE municipality_id = 'GM0193' AND kind = 'CALL' AND due_on < '2026-01-03'`,
    [robin.id],
  );
  await engine.plain('ANALYZE');
  const mine = 'filter: { whose: [MINE] }, orderBy: DUE_FIRST';
  const { plan, page } = await planOf(list(mine), (query) => robin.ask(query));

  expect(page.edges.length).toBeGreaterThan(20);
  expect(plan).toContain('task_open_by_owner');
});
