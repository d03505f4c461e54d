import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMER_CHECKSUMS } from './former-migrations.ts';
import { type MigrationConnection, prepareRoles } from './roles.ts';
import { withoutWalls } from './walls.ts';

export const MIGRATIONS = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

/** The advisory lock that Prisma's schema engine takes: the two never migrate at once. */
const PRISMA_LOCK = 72707369;

// As `prisma migrate deploy` makes it, so that either may go on where the other left off.
const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/**
 * Applies the migrations that are not there yet and returns their names: each in one transaction with its booking, so
 * that one that fails leaves nothing and can be tried again. Rejects when one was edited after it was applied, and when
 * `only`, which leaves out the others, names one that is not known here.
 */
export async function migrate(
  db: MigrationConnection,
  folder = MIGRATIONS,
  only: readonly string[] = migrationNames(folder),
): Promise<string[]> {
  const known = migrationNames(folder);
  if (only.some((name) => !known.includes(name)))
    throw new Error('A newer release made these tables: use that one.');
  await db.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
  try {
    await prepareRoles(db);
    await db.exec(BOOKKEEPING);
    const booked = await db.query(
      `SELECT migration_name, checksum FROM _prisma_migrations
       WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL`,
    );
    const applied: string[] = [];
    for (const name of known.filter((each) => only.includes(each))) {
      const script = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      const checksum = createHash('sha256').update(script).digest('hex');
      const earlier = booked.find((row) => row['migration_name'] === name);
      if (earlier && ![checksum, FORMER_CHECKSUMS[name]].includes(String(earlier['checksum'])))
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
  await db.exec('BEGIN');
  try {
    const run = () => db.exec(script.replace(OWN_TRANSACTION, ''));
    await (TOUCHES_ROWS.test(script) ? withoutWalls((sql) => db.query(sql), run) : run());
    // What failed under an earlier release left nothing either: it was one simple query.
    await db.query(
      'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = $1',
      [name],
    );
    await db.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await db.exec('COMMIT');
  } catch (error) {
    await db.exec('ROLLBACK');
    throw new Error(
      `Migration ${name} failed and left nothing behind: ${(error as Error).message}. It is tried again at the next start.`,
      { cause: error },
    );
  }
}

/** A script that was made elsewhere may open a transaction of its own, which would end ours. */
const OWN_TRANSACTION = /^\s*(BEGIN|COMMIT);[^\S\n]*$/gm;
export const TOUCHES_ROWS = /^\s*(UPDATE|DELETE|INSERT|MERGE|WITH)\b/im;

function migrationNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
