import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { openInMemory } from '../src/embedded/in-memory.ts';
import type { Engine } from '../src/engine.ts';
import { openPostgresql } from '../src/postgresql.ts';

/** Both engines, each migrated and empty: what holds for one must hold for the other. */
export const ENGINES: readonly [string, () => Promise<Engine>][] = [
  ['the embedded database', openInMemory],
  ['PostgreSQL', async () => openPostgresql(await freshDatabase(), { poolSize: 2 })],
];
