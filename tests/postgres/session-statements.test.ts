import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/database-engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { startServer } from '@steunpad/testing/server.ts';
import { signedIn } from '@steunpad/testing/staff.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { watched } from '@steunpad/testing/watched.ts';
import { expect, test } from 'vitest';

const WORK = '{ workList(first: 5) { edges { node { id kind request { name } } } } }';

test.each(ENGINES)('a person costs no statement more than a token, on %s', async (_, open) => {
  const said: string[] = [];
  const clock = clockAt(new Date().toISOString());
  const database = testDatabase(watched(await open(), said));
  const server = await startServer({ database, limits: NO_LIMITS, now: clock.now });
  const token = await server.token(['requests:read']);
  const sam = await signedIn(server, ['COORDINATOR'], { now: clock.now() });
  const statementsOf = async (work: () => Promise<{ code: string | undefined }>) => {
    await work();
    said.length = 0;
    expect((await work()).code).toBeUndefined();
    return said.length;
  };

  const byToken = await statementsOf(() => ask(server.url, token, WORK));
  expect(byToken).toBeGreaterThan(3);
  expect(await statementsOf(() => sam.ask(WORK))).toBe(byToken);

  // Once a minute it is written down that the session is in use, in a transaction of its own.
  clock.set(new Date(clock.now().getTime() + 61_000).toISOString());
  said.length = 0;
  await sam.ask(WORK);
  expect(said.slice(byToken).map((sql) => sql.split(' ', 1)[0])).toEqual([
    'BEGIN',
    'SELECT',
    'UPDATE',
    'COMMIT',
  ]);
  await server.close();
});
