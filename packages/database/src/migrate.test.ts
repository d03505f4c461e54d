import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { pendingSql } from '../scripts/schema-engine.ts';
import { MIGRATIONS, type MigrationConnection, migrate } from './migrate.ts';

type Opened = MigrationConnection & { close(): Promise<void> };

async function embedded(): Promise<Opened> {
  const pglite = await PGlite.create();
  return {
    exec: async (script) => void (await pglite.exec(script)),
    query: async (sql, values = []) =>
      (await pglite.query<Record<string, unknown>>(sql, [...values])).rows,
    close: () => pglite.close(),
  };
}

async function postgresql(url?: string): Promise<Opened> {
  const client = new pg.Client({ connectionString: url ?? (await freshDatabase('bare')) });
  await client.connect();
  return {
    exec: async (script) => void (await client.query(script)),
    query: async (sql, values = []) => (await client.query(sql, [...values])).rows,
    close: () => client.end(),
  };
}

const names = readdirSync(MIGRATIONS)
  .filter((name) => !name.includes('.'))
  .sort();

test('the migrations lead exactly to the Prisma schema', async () => {
  expect(await pendingSql()).toContain('This is an empty migration');
});

describe.each([
  ['the embedded database', embedded],
  ['PostgreSQL', () => postgresql()],
])('in %s', (_, open) => {
  let db: Opened;
  let folder: string;

  beforeEach(async () => {
    db = await open();
    folder = mkdtempSync(join(tmpdir(), 'steunpad-test-'));
    cpSync(MIGRATIONS, folder, { recursive: true });
  });
  afterEach(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });

  const scriptOf = (name: string) => join(folder, name, 'migration.sql');
  const add = (name: string, sql: string) => {
    mkdirSync(join(folder, name));
    writeFileSync(scriptOf(name), sql);
  };

  test('migrations are applied once, in order, and booked as Prisma books them', async () => {
    expect(await migrate(db, folder)).toEqual(names);
    expect(await migrate(db, folder)).toEqual([]);

    const booked = await db.query(
      `SELECT migration_name, checksum, finished_at >= started_at AS finished, logs,
         rolled_back_at, applied_steps_count, length(id) AS id_length
       FROM _prisma_migrations ORDER BY started_at, migration_name`,
    );
    expect(booked).toEqual(
      names.map((name) => ({
        migration_name: name,
        checksum: createHash('sha256')
          .update(readFileSync(scriptOf(name)))
          .digest('hex'),
        finished: true,
        logs: null,
        rolled_back_at: null,
        applied_steps_count: 1,
        id_length: 36,
      })),
    );
  });

  test('a migration that was edited after it was applied is refused', async () => {
    await migrate(db, folder);
    appendFileSync(scriptOf(names[0] ?? ''), '\n-- a later thought');

    await expect(migrate(db, folder)).rejects.toThrow(
      `Migration ${names[0]} was edited after it was applied.`,
    );
  });

  test('a migration that fails leaves nothing behind and stops all that follow', async () => {
    add('30000101000000_fails', 'CREATE TABLE half_done (id int); SELECT 1 / 0;');
    add('30000102000000_follows', 'CREATE TABLE never_made (id int);');

    await expect(migrate(db, folder)).rejects.toThrow('division by zero');
    await expect(migrate(db, folder)).rejects.toThrow('failed earlier and must be resolved');
    const left = await db.query(
      `SELECT relname FROM pg_class WHERE relname IN ('half_done', 'never_made')`,
    );
    expect(left).toEqual([]);
  });
});

test('of several servers that start at once one migrates and the others wait', async () => {
  const url = await freshDatabase('bare');
  const servers = await Promise.all([1, 2, 3].map(() => postgresql(url)));

  const applied = await Promise.all(servers.map((db) => migrate(db)));

  expect(applied.flat().sort()).toEqual(names);
  await Promise.all(servers.map((db) => db.close()));
});
