import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One connection that can run a whole script as one simple query, so that a failing file leaves nothing behind. */
export interface MigrationConnection {
  exec(script: string): Promise<void>;
  query(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
}

export const MIGRATIONS = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

/** The advisory lock that Prisma's schema engine takes: the two never migrate at once. */
const PRISMA_LOCK = 72707369;

// As `prisma migrate deploy` makes it, so that either may go on where the other left off.
const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/**
 * Applies the migrations that are not there yet and returns their names.
 * Rejects when an earlier one failed halfway or was edited after it was applied.
 */
export async function migrate(db: MigrationConnection, folder = MIGRATIONS): Promise<string[]> {
  await db.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
  try {
    await db.exec(BOOKKEEPING);
    const booked = await db.query(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    );
    const applied: string[] = [];
    for (const name of migrationNames(folder)) {
      const script = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      const checksum = createHash('sha256').update(script).digest('hex');
      const earlier = booked.find((row) => row['migration_name'] === name);
      if (earlier && !earlier['finished_at'])
        throw new Error(`Migration ${name} failed earlier and must be resolved first.`);
      if (earlier && earlier['checksum'] !== checksum)
        throw new Error(`Migration ${name} was edited after it was applied.`);
      if (earlier) continue;
      await apply(db, name, script, checksum);
      applied.push(name);
    }
    return applied;
  } finally {
    await db.query('SELECT pg_advisory_unlock($1)', [PRISMA_LOCK]);
  }
}

async function apply(db: MigrationConnection, name: string, script: string, checksum: string) {
  const id = randomUUID();
  await db.query(
    'INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)',
    [id, checksum, name],
  );
  try {
    await db.exec(script);
  } catch (error) {
    await db.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, String(error)]);
    throw error;
  }
  await db.query(
    'UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
    [id],
  );
}

function migrationNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
