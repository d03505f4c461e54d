import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { freshDatabase } from './fresh-database.ts';
import { startServer, type TestServer } from './server.ts';
import { testDatabase } from './test-database.ts';

type Options = Parameters<typeof startServer>[0];

/** The whole service on the test run's PostgreSQL, with a database of its own. */
export const startOnPostgresql = async (options: Options = {}): Promise<TestServer> =>
  startServer({ ...options, database: testDatabase(await openPostgresql(await freshDatabase())) });

/** What holds on one engine must hold on the other: for `describe.each`. */
export const ENGINES: readonly [string, (options?: Options) => Promise<TestServer>][] = [
  ['the embedded database', startServer],
  ['PostgreSQL', startOnPostgresql],
];
