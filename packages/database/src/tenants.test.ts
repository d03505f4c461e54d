import { setTimeout as wait } from 'node:timers/promises';
import { ENGINES } from '@steunpad/testing/database-engines.ts';
import { foundMunicipality } from '@steunpad/testing/municipality.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from './database.ts';
import type { Engine } from './engine.ts';

const ZWOLLE = { municipality: 'GM0193' };
const HARDENBERG = { municipality: 'GM0160' };
const AS_APP = `SELECT set_config('role', 'steunpad_app', true)`;
const OBJECT =
  'INSERT INTO contact_objection (municipality_id, registry_key, at) VALUES ($1, $2, now())';

const KEYS_NOT_LED_BY_MUNICIPALITY = `WITH led AS (
    SELECT conrelid AS relation, conkey::int[] AS key FROM pg_constraint
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace
    UNION SELECT indrelid, indkey::int[] FROM pg_index JOIN pg_class c ON c.oid = indrelid
    WHERE indisunique AND c.relnamespace = 'public'::regnamespace),
  named AS (
    SELECT relation, (SELECT string_agg(coalesce(attname, 'expression'), ', ' ORDER BY place)
      FROM unnest(key) WITH ORDINALITY AS column_(number, place)
      LEFT JOIN pg_attribute ON attrelid = relation AND attnum = number AND number <> 0) AS columns FROM led)
  SELECT relation::regclass::text AS table, columns FROM named
  WHERE columns <> 'municipality_id' AND columns NOT LIKE 'municipality_id, %'`;

describe.each(ENGINES)('in %s', (_, open) => {
  let engine: Engine;
  let database: Database;

  beforeAll(async () => {
    engine = await open();
    database = testDatabase(engine);
    await foundMunicipality(database, ZWOLLE.municipality);
    await foundMunicipality(database, HARDENBERG.municipality);
    await object(HARDENBERG, 'hers');
  });
  afterAll(() => database.close());

  const object = (tenant: typeof ZWOLLE, key: string) =>
    database.asTenant(tenant, 'write', (db) =>
      db.$sql(OBJECT, [tenant.municipality, Buffer.from(key)]),
    );

  const tenantTables = () =>
    engine.transaction('read', 'SELECT 1', (connection) =>
      connection.query<{ name: string; forced: boolean; enabled: boolean; policies: number }>(
        `SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
           (SELECT count(*)::int FROM pg_policy WHERE polrelid = c.oid) AS policies
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
         WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
           AND (a.attname = 'municipality_id' OR (c.relname = 'municipality' AND a.attname = 'id'))`,
      ),
    );

  test('every table of a municipality is kept apart by PostgreSQL, for its owner too', async () => {
    const tables = await tenantTables();

    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => !table.enabled || table.policies === 0)).toEqual([]);
    // Asked before anybody says which municipality it is about: by a browser, and by the worker that goes round them.
    const open = tables.filter((table) => !table.forced).map(({ name }) => name);
    expect(open.sort()).toEqual(['embed_site', 'municipality']);
  });

  test('every key of its rows leads with the municipality, so that rows can be spread by it', async () => {
    const keys = await engine.transaction('read', 'SELECT 1', (connection) =>
      connection.query<{ table: string; columns: string }>(KEYS_NOT_LED_BY_MUNICIPALITY),
    );

    expect(keys.map(({ table, columns }) => `${table}: ${columns}`).sort()).toEqual([
      // What belongs to the installation: its migrations, what it counts for a moment, open data.
      '_prisma_migrations: id',
      'caller_use: key',
      // Of a provider, at which people sign in before anybody knows for which municipality.
      'logout_token: id',
      'municipality: id',
      'postcode_area: digits',
      // A grant is of a municipality, but is granted to a person, who may work for several.
      'staff_grant: staff_member_id',
      'staff_member: id',
      'staff_member: issuer, subject',
      'staff_session: hash',
      'staff_session: id',
      'staff_session: staff_member_id',
    ]);
  });

  test('PostgreSQL takes each table of a municipality as one that is spread by municipality', async () => {
    const spread = (name: string) =>
      engine.transaction('write', 'SELECT 1', async (connection) => {
        await connection.query(
          `CREATE TABLE spread (LIKE "${name}" INCLUDING ALL) PARTITION BY HASH (municipality_id)`,
        );
        throw new Error('undone');
      });

    for (const { name } of await tenantTables()) {
      if (name === 'municipality') continue;
      await expect(spread(name).catch((error: Error) => `${name}: ${error.message}`)).resolves.toBe(
        `${name}: undone`,
      );
    }
  });

  test('without a municipality no row of any is seen', async () => {
    for (const { name } of await tenantTables()) {
      const rows = await engine.transaction('read', AS_APP, (connection) =>
        connection.query(`SELECT 1 FROM "${name}"`),
      );
      expect([name, rows]).toEqual([name, []]);
    }
  });

  test('a municipality sees its own rows and nobody else’s, with plain SQL too', async () => {
    await object(ZWOLLE, 'his');

    const seen = await database.asTenant(ZWOLLE, 'read', async (db) => ({
      byPrisma: await db.municipality.findMany({ select: { id: true } }),
      bySql: await db.$sql(`SELECT municipality_id FROM contact_objection WHERE true OR 1 = 1`),
      asked: await db.$sql(`SELECT 1 FROM contact_objection WHERE municipality_id = 'GM0160'`),
    }));

    expect(seen.byPrisma).toEqual([{ id: 'GM0193' }]);
    expect(seen.bySql).toEqual([{ municipality_id: 'GM0193' }]);
    expect(seen.asked).toEqual([]);
  });

  test('a municipality cannot write a row of another', async () => {
    const intrusion = database.asTenant(ZWOLLE, 'write', (db) =>
      db.$sql(OBJECT, ['GM0160', Buffer.from('planted')]),
    );

    await expect(intrusion).rejects.toThrow(/row-level security/);
  });

  test('a municipality can neither change nor take away a row of another', async () => {
    const task = `INSERT INTO task (municipality_id, id, kind, due_on, opened_at)
      VALUES ('GM0160', gen_random_uuid(), 'CONTACT', '2026-11-23', now())`;
    await database.asTenant(HARDENBERG, 'write', (db) => db.$sql(task));

    const changed = await database.asTenant(ZWOLLE, 'write', (db) =>
      db.$sql(`UPDATE task SET done_at = now() WHERE municipality_id = 'GM0160' RETURNING id`),
    );
    expect(changed).toEqual([]);

    const moved = database.asTenant(HARDENBERG, 'write', (db) =>
      db.$sql(`UPDATE task SET municipality_id = 'GM0193'`),
    );
    await expect(moved).rejects.toThrow(/row-level security/);

    const removed = database.asTenant(ZWOLLE, 'write', (db) => db.$sql('DELETE FROM task'));
    await expect(removed).rejects.toThrow(/permission denied/);
  });

  test('a programme sees the numbers that municipalities showed, and nothing else of any', async () => {
    const figure = (shown: boolean) => `INSERT INTO published_figure
      VALUES ('GM0160', 'opened', '2026-0${shown ? 1 : 4}', 12, ${shown}, now())`;
    await database.asTenant(HARDENBERG, 'write', async (db) => {
      for (const shown of [true, false]) await db.$sql(figure(shown));
    });

    const tables = await tenantTables();

    const seen = await database.asProgramme(async (db) => {
      const full: string[] = [];
      for (const { name } of tables)
        if ((await db.$sql(`SELECT 1 FROM "${name}"`)).length > 0) full.push(name);
      return {
        full,
        figures: await db.publishedFigure.findMany({ select: { period: true, count: true } }),
        names: await db.$sql('SELECT code FROM steunpad_municipality_names()'),
      };
    });

    expect(seen).toEqual({
      full: ['published_figure'],
      figures: [{ period: '2026-01', count: 12 }],
      names: [{ code: 'GM0160' }, { code: 'GM0193' }],
    });
    const written = database.asProgramme((db) => db.$sql(figure(true)));
    await expect(written).rejects.toThrow(/read-only transaction|row-level security/);
    // What it was allowed is gone with it.
    const afterwards = await database.asTenant(ZWOLLE, 'read', (db) => db.publishedFigure.count());
    expect(afterwards).toBe(0);
  });

  test('what one transaction says of its municipality is gone with it', async () => {
    await database.asTenant(ZWOLLE, 'read', async () => {});

    const left = await engine.transaction('read', 'SELECT 1', (connection) =>
      connection.query(
        `SELECT nullif(current_setting('steunpad.municipality', true), '') AS municipality,
           current_setting('role') AS role`,
      ),
    );

    expect(left).toEqual([{ municipality: null, role: 'none' }]);
  });

  test.each(['', 'on'])(
    'asking for an open worry leaves the worries as closed as they were (%j)',
    async (before) => {
      const [seen] = await database.asTenant(ZWOLLE, 'read', async (db) => {
        await db.$sql(`SELECT set_config('steunpad.safeguarding', $1, true)`, [before]);
        const asked = await db.$sql(
          'SELECT steunpad_high_signal_open($1, gen_random_uuid()) AS open',
          [ZWOLLE.municipality],
        );
        expect(asked).toEqual([{ open: false }]);
        return db.$sql(`SELECT current_setting('steunpad.safeguarding', true) AS after`);
      });

      expect(seen).toEqual({ after: before });
    },
  );

  test('200 transactions of two municipalities at once on two connections never mix', async () => {
    const tenants = Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? ZWOLLE : HARDENBERG));

    const seen = await Promise.all(
      tenants.map((tenant, i) =>
        database
          .asTenant(tenant, 'write', async (db) => {
            const before = await db.municipality.findMany({ select: { id: true } });
            await db.$sql(OBJECT, [tenant.municipality, Buffer.from(`mixed ${i}`)]);
            await wait(i % 5);
            if (i % 10 === 0) throw new Error('on purpose');
            const after = await db.$sql<{ id: string }>('SELECT id FROM municipality');
            return [...before, ...after].map(({ id }) => id);
          })
          .catch(() => [tenant.municipality, tenant.municipality]),
      ),
    );

    expect(seen).toEqual(tenants.map(({ municipality: id }) => [id, id]));
    const counted = await database.asTenant(ZWOLLE, 'read', (db) =>
      db.$sql(`SELECT count(*)::int AS count FROM contact_objection
        WHERE encode(registry_key, 'escape') LIKE 'mixed %'`),
    );
    const kept = tenants.filter((tenant, i) => tenant === ZWOLLE && i % 10 !== 0).length;
    expect(counted).toEqual([{ count: kept }]);
  });
});
