import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { startServer, type TestServer } from './server.ts';
import { testDatabase } from './test-database.ts';

type Options = Parameters<typeof startServer>[0];

/** The whole service on an embedded database of its own, as `npm start` has it. */
export const startEmbedded = async (options: Options = {}): Promise<TestServer> =>
  startServer({ ...options, database: testDatabase(await openInMemory()) });

/** What holds on one engine must hold on the other: for `describe.each`. */
export const ENGINES: readonly [string, (options?: Options) => Promise<TestServer>][] = [
  ['the embedded database', startEmbedded],
  ['PostgreSQL', startServer],
];
