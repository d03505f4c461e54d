import { STAFF_ROLES } from '@steunpad/domain/staff/roles.ts';
import { type Answer, ask } from '@steunpad/testing/graphql.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { type Person, signedIn } from '@steunpad/testing/staff.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answersTo,
  fillWorld,
  type Question,
  questionsAboutLists,
  questionsAboutNodes,
  words,
} from './walk.ts';

// Two walls stand between municipalities: what the application asks for, and row-level security. Each has to hold when
// the other one is gone.

const HERE = 'GM0193';
const ELSEWHERE = 'GM0160';

let server: TestServer;
let questions: readonly Question[];
let token: string;
let person: Person;
/** The ids of all that is kept here. */
let ids: readonly string[];
let tables: readonly string[];

beforeAll(async () => {
  server = await startServer({ limits: NO_LIMITS });
  await fillWorld(server, await server.token(EVERY_SCOPE));
  questions = await questionsAboutNodes(server);
  token = await server.token(EVERY_SCOPE, ELSEWHERE);
  const everything = STAFF_ROLES.map((role) => [role, ELSEWHERE] as const);
  person = await signedIn(server, everything, { name: 'Lou Kanarie' });
  const found = await rows(
    server.database,
    `SELECT c.relname AS name, bool_or(a.attname = 'id') AS has_id FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0
     GROUP BY c.relname HAVING bool_or(a.attname = 'municipality_id')`,
  );
  tables = found.map(({ name }) => name as string);
  const withIds = found.filter(({ has_id }) => has_id).map(({ name }) => name as string);
  const kept = await Promise.all(
    withIds.map((name) =>
      rows(server.database, `SELECT id::text AS id FROM "${name}" WHERE municipality_id = $1`, [
        HERE,
      ]),
    ),
  );
  ids = kept.flat().map(({ id }) => id as string);
}, 240_000);
afterAll(() => server.close());

/** All that can be asked without knowing an id. */
const LISTS: readonly Question[] = questionsAboutLists(1);

const shows = (text: string) =>
  ids.filter((id) => text.includes(id)).concat(/Ruben|Velzen/.exec(text) ?? []);

test('without row-level security the application alone shows nothing of another municipality', async () => {
  expect(ids.length).toBeGreaterThan(50);
  expect(LISTS.length).toBeGreaterThan(100);
  await server.database.asInstaller(async (db) => {
    for (const name of tables) await db.$sql(`ALTER TABLE "${name}" DISABLE ROW LEVEL SECURITY`);
  });
  const [open] = await server.database.asTenant({ municipality: ELSEWHERE }, 'read', (db) =>
    db.$sql<{ seen: number }>('SELECT count(*)::int AS seen FROM pathway'),
  );
  // It is off, or this would show nothing.
  expect(open!.seen).toBeGreaterThan(0);

  const foreign: string[] = [];
  const askers: ((query: string) => Promise<Answer>)[] = [
    (query) => ask(server.url, token, query),
    (query) => person.ask(query),
  ];
  for (const asker of askers) {
    const watched = async (query: string) => {
      const answer = await asker(query);
      // What a node has for an id is written in base64.
      const plain = answer.text.replace(/"([A-Za-z0-9+/]{40,}=*)"/g, (_, id) => atob(id));
      foreign.push(...shows(plain).map((what) => `${what} in ${query.slice(0, 80)}`));
      return answer;
    };
    const about = await answersTo(watched, questions);
    foreign.push(...about.filter(({ value }) => value).map(({ way }) => words(way)));
    await answersTo(watched, LISTS, 10);
  }
  expect(foreign).toEqual([]);
}, 240_000);

test('without the application row-level security alone shows nothing of another municipality', async () => {
  await server.database.asInstaller(async (db) => {
    for (const name of tables) await db.$sql(`ALTER TABLE "${name}" ENABLE ROW LEVEL SECURITY`);
  });

  const seen = await server.database.asTenant({ municipality: ELSEWHERE }, 'read', async (db) => {
    const found: string[] = [];
    for (const name of tables) {
      const sql = `SELECT 1 FROM "${name}" WHERE municipality_id = '${HERE}' OR random() < 0`;
      if ((await db.$sql(sql)).length > 0) found.push(name);
    }
    return found;
  });
  expect(seen).toEqual([]);

  for (const name of tables) {
    const sql = `UPDATE "${name}" SET municipality_id = '${ELSEWHERE}'`;
    // Where it may be written at all, there is nothing of another municipality to write.
    await server.database
      .asTenant({ municipality: ELSEWHERE }, 'write', (db) => db.$sql(sql))
      .catch(() => undefined);
  }
  const left = await Promise.all(
    tables.map((name) =>
      rows(server.database, `SELECT count(*)::int AS n FROM "${name}" WHERE municipality_id = $1`, [
        HERE,
      ]),
    ),
  );
  expect(left.flat().reduce((sum, { n }) => sum + (n as number), 0)).toBeGreaterThanOrEqual(
    ids.length,
  );
}, 120_000);
