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
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pendingSql } from '../scripts/schema-engine.ts';
import { FORMER_CHECKSUMS } from './former-migrations.ts';
import { MIGRATIONS, migrate, TOUCHES_ROWS } from './migrate.ts';
import type { MigrationConnection } from './roles.ts';

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

/** Those of which former checksums are known are among them. */
const FEW = 5;

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

  // What holds for any migrations is tried with the first ones: making all of them takes the embedded database seconds.
  const leaveOutLater = () => {
    for (const name of names.slice(FEW)) rmSync(join(folder, name), { recursive: true });
  };
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
    leaveOutLater();
    await migrate(db, folder);
    appendFileSync(scriptOf(names[0] ?? ''), '\n-- a later thought');

    await expect(migrate(db, folder)).rejects.toThrow(
      `Migration ${names[0]} was edited after it was applied.`,
    );
  });

  test('a migration that fails leaves nothing behind, stops all that follow, and can be tried again', async () => {
    leaveOutLater();
    add('30000101000000_fails', 'CREATE TABLE half_done (id int); SELECT 1 / 0;');
    add('30000102000000_follows', 'CREATE TABLE made_later (id int);');
    const made = () =>
      db.query(`SELECT relname FROM pg_class WHERE relname IN ('half_done', 'made_later')`);

    for (let i = 0; i < 2; i += 1)
      await expect(migrate(db, folder)).rejects.toThrow(
        'Migration 30000101000000_fails failed and left nothing behind: division by zero.',
      );
    expect(await made()).toEqual([]);

    writeFileSync(scriptOf('30000101000000_fails'), 'CREATE TABLE half_done (id int);');
    expect(await migrate(db, folder)).toEqual(['30000101000000_fails', '30000102000000_follows']);
    expect(await made()).toHaveLength(2);
  });

  test('a migration that opens a transaction of its own is booked in ours all the same', async () => {
    leaveOutLater();
    add('30000101000000_own', 'BEGIN;\nCREATE TABLE half_done (id int);\n  COMMIT;\nSELECT 1 / 0;');

    await expect(migrate(db, folder)).rejects.toThrow('division by zero');
    expect(await db.query(`SELECT FROM pg_class WHERE relname = 'half_done'`)).toEqual([]);
  });

  test('what an earlier release booked as failed is tried again', async () => {
    leaveOutLater();
    await migrate(db, folder);
    add('30000101000000_failed_once', 'CREATE TABLE made_later (id int);');
    await db.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, logs)
       VALUES ('1', 'of a file that was mended since', '30000101000000_failed_once', 'permission denied')`,
    );

    expect(await migrate(db, folder)).toEqual(['30000101000000_failed_once']);
    expect(await migrate(db, folder)).toEqual([]);
  });

  test('a database that has the migrations as they stood before goes on', async () => {
    leaveOutLater();
    await migrate(db, folder);
    for (const [name, checksum] of Object.entries(FORMER_CHECKSUMS)) {
      await db.query('UPDATE _prisma_migrations SET checksum = $2 WHERE migration_name = $1', [
        name,
        checksum,
      ]);
    }

    expect(await migrate(db, folder)).toEqual([]);
  });

  test('a migration sees the rows of every municipality, and the wall stands again afterwards', async () => {
    await migrate(db, folder);
    const walls = () =>
      db.query('SELECT relname FROM pg_class WHERE relforcerowsecurity ORDER BY relname');
    const before = await walls();
    for (const code of ['GM0193', 'GM0160']) await objection(code);
    add('30000101000000_moves', `UPDATE contact_objection SET at = '2020-01-01';`);

    await migrate(db, folder);

    for (const code of ['GM0193', 'GM0160']) {
      await db.query(`SELECT set_config('steunpad.municipality', $1, false)`, [code]);
      const rows = await db.query(
        `SELECT at::text FROM contact_objection WHERE municipality_id = $1`,
        [code],
      );
      expect(rows).toEqual([{ at: expect.stringContaining('2020-01-01') }]);
    }
    expect(await walls()).toEqual(before);
  });

  test('deaths told before several messages were known stay known, each to its own municipality', async () => {
    const first = names.findIndex((name) => name.endsWith('_several_messages'));
    await migrate(db, folder, names.slice(0, first));
    for (const code of ['GM0193', 'GM0160']) {
      await municipality(code);
      await db.query(`SELECT set_config('steunpad.municipality', $1, false)`, [code]);
      for (const [n, status] of ['PARTNER_FOUND', 'DUPLICATE', 'PARTNER_FOUND'].entries())
        await db.query(
          `INSERT INTO death_notice (municipality_id, id, source, event_source, event_id, status, death_year, deceased_key, received_at)
           VALUES ($1, $2, 'CSV', 'urn:weekly', $3, $4, 2026, $5, now())`,
          [code, idOf(n), String(n), status, bytes(10 + n)],
        );
      // The second was erased: of the survivor nothing was left.
      for (const [n, key] of [
        [0, bytes(20)],
        [2, null],
      ] as const) {
        await db.query(
          `INSERT INTO bereaved_partner (municipality_id, id, name, registry_key) VALUES ($1, $2, '', $3)`,
          [code, idOf(n), key],
        );
        await db.query(
          `INSERT INTO pathway (municipality_id, id, state, origin, partner_id, notice_id, opened_at)
           VALUES ($1, $2, 'TO_INVITE', 'BRP', $2, $2, now())`,
          [code, idOf(n)],
        );
      }
    }

    await migrate(db, folder);

    for (const code of ['GM0193', 'GM0160']) {
      await db.query(`SELECT set_config('steunpad.municipality', $1, false)`, [code]);
      const notices = await db.query(
        `SELECT event_id, status, about_pathway_id, revision, content_hash, disclosure_restricted
           FROM death_notice WHERE municipality_id = $1 ORDER BY event_id`,
        [code],
      );
      const rest = { revision: 1, content_hash: null, disclosure_restricted: false };
      expect(notices).toEqual([
        { event_id: '0', status: 'PARTNER_FOUND', about_pathway_id: idOf(0), ...rest },
        { event_id: '1', status: 'DUPLICATE', about_pathway_id: null, ...rest },
        { event_id: '2', status: 'PARTNER_FOUND', about_pathway_id: idOf(2), ...rest },
      ]);
      const keys = await db.query(
        `SELECT notice_id, kind, encode(key, 'hex') AS key FROM death_notice_key
          WHERE municipality_id = $1 ORDER BY notice_id, kind`,
        [code],
      );
      expect(keys).toEqual([
        { notice_id: idOf(0), kind: 'PERSON', key: '14' },
        { notice_id: idOf(0), kind: 'LOSS', key: '0a' },
        { notice_id: idOf(2), kind: 'LOSS', key: '0c' },
      ]);
    }
  });

  const idOf = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
  const bytes = (n: number) => Buffer.from([n]);

  async function municipality(code: string) {
    await db.query(`SELECT set_config('steunpad.municipality', $1, false)`, [code]);
    await db.query(
      `INSERT INTO municipality (id, name, organisation_name, contact_name, phone, email, opening_hours, privacy_url, pseudonym_key)
       VALUES ($1, 'A', 'B', 'C', '1', 'a@b.example', 'D', 'https://b.example', '\\x00')`,
      [code],
    );
    await db.query(`SELECT set_config('steunpad.municipality', '', false)`);
  }

  async function objection(code: string) {
    await municipality(code);
    await db.query(`SELECT set_config('steunpad.municipality', $1, false)`, [code]);
    await db.query(`INSERT INTO contact_objection VALUES ($1, '\\x01', now())`, [code]);
    await db.query(`SELECT set_config('steunpad.municipality', '', false)`);
  }
});

test('no migration both moves rows and lowers a wall, which is raised again where rows are moved', () => {
  const both = names.filter((name) => {
    const script = readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8');
    return TOUCHES_ROWS.test(script) && /NO FORCE ROW LEVEL/.test(script);
  });

  expect(both).toEqual([]);
});

test('of several servers that start at once one migrates and the others wait', async () => {
  const url = await freshDatabase('bare');
  const servers = await Promise.all([1, 2, 3].map(() => postgresql(url)));

  const applied = await Promise.all(servers.map((db) => migrate(db)));

  expect(applied.flat().sort()).toEqual(names);
  await Promise.all(servers.map((db) => db.close()));
});
