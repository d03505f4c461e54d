import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import type { Engine } from '@steunpad/database/engine.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { freshDatabase } from './fresh-database.ts';

/** Both engines, each migrated and empty: what holds for one must hold for the other. */
export const ENGINES: readonly [string, () => Promise<Engine>][] = [
  ['the embedded database', openInMemory],
  ['PostgreSQL', async () => openPostgresql(await freshDatabase(), { poolSize: 2 })],
];
