import { randomUUID } from 'node:crypto';
import { ENGINES } from '@steunpad/testing/database-engines.ts';
import { foundMunicipality } from '@steunpad/testing/municipality.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from './database.ts';

const ZWOLLE = 'GM0193';
const HARDENBERG = 'GM0160';

describe.each(ENGINES)('row-level security alone, in %s', (_, open) => {
  let database: Database;
  const here = randomUUID();
  const there = randomUUID();
  const hash = Buffer.alloc(32, 'here');

  beforeAll(async () => {
    database = testDatabase(await open());
    for (const [code, id] of [
      [ZWOLLE, here],
      [HARDENBERG, there],
    ] as const) {
      await foundMunicipality(database, code);
      await database.asInstaller((db) =>
        db.$sql(
          `INSERT INTO staff_member (id, issuer, subject, name, created_at) VALUES ($1, 'p', gen_random_uuid()::text, $2, now())`,
          [id, code],
        ),
      );
      await database.asOwner(code, (db) =>
        db.$sql(
          `INSERT INTO staff_grant (municipality_id, id, staff_member_id, role, until, proposed_by, proposed_at, approved_by, approved_at, review_due)
           VALUES ($1, gen_random_uuid(), $2, 'CLERK', '2099-01-01', 'a', now(), 'b', now(), '2099-01-01')`,
          [code, id],
        ),
      );
      await database.asSignIn((db) =>
        db.$sql(
          `INSERT INTO staff_session (id, hash, staff_member_id, chosen_municipality, created_at, last_used_at, ends_at)
           VALUES (gen_random_uuid(), $1, $2, $3, now(), now(), now())`,
          [code === ZWOLLE ? hash : Buffer.alloc(32, 'there'), id, code],
        ),
      );
    }
  });
  afterAll(() => database.close());

  const seen = (by: Parameters<Database['asTenant']>[0]) =>
    database.asTenant(by, 'read', async (db) => ({
      people: (await db.$sql<{ id: string }>('SELECT id FROM staff_member')).map(({ id }) => id),
      grants: (await db.$sql<{ of: string }>('SELECT municipality_id AS of FROM staff_grant')).map(
        ({ of }) => of,
      ),
      sessions: (
        await db.$sql<{ of: string }>('SELECT chosen_municipality AS of FROM staff_session')
      ).map(({ of }) => of),
    }));

  test.each([
    ['a request of the municipality', { municipality: ZWOLLE }],
    ['a session in it', { sessionHash: hash }],
  ])('%s sees its colleagues, their grants and sessions, and nobody else’s', async (_, by) => {
    expect(await seen(by)).toEqual({ people: [here], grants: [ZWOLLE], sessions: [ZWOLLE] });
  });

  test('an unknown cookie opens nobody and nothing', async () => {
    const by = { sessionHash: Buffer.alloc(32, 'unknown') };
    const opened = await database.asTenant(by, 'read', async (_db, found) => found);

    expect(opened).toEqual({ municipality: null, token: null, session: null });
    expect(await seen(by)).toEqual({ people: [], grants: [], sessions: [] });
  });

  test('who signs in is found without a municipality, and no row of any is seen with them', async () => {
    const found = await database.asSignIn(async (db) => ({
      people: await db.$sql('SELECT id FROM staff_member'),
      grants: await db.$sql('SELECT id FROM staff_grant'),
      municipalities: await db.$sql('SELECT id FROM municipality'),
      pathways: await db.$sql('SELECT id FROM pathway'),
    }));

    expect(found.people).toHaveLength(2);
    expect([found.grants, found.municipalities, found.pathways]).toEqual([[], [], []]);
  });

  test.each([
    [
      `INSERT INTO staff_member (id, issuer, subject, name, created_at) VALUES (gen_random_uuid(), 'p', 'x', 'x', now())`,
    ],
    [`UPDATE staff_grant SET role = 'ADMINISTRATOR'`],
    [`UPDATE staff_grant SET until = '2099-01-01'`],
    ['DELETE FROM staff_grant'],
    [`UPDATE staff_member SET subject = 'x'`],
    [`UPDATE staff_session SET ends_at = '2099-01-01'`],
  ])('a request may not: %s', async (sql) => {
    const tried = database.asTenant({ municipality: ZWOLLE }, 'write', (db) => db.$sql(sql));

    await expect(tried).rejects.toThrow(/permission denied/);
  });

  test('a request plants no grant in another municipality and no session of another person', async () => {
    const as = (sql: string, values: unknown[]) =>
      database.asTenant({ sessionHash: hash }, 'write', (db) => db.$sql(sql, values));

    await expect(
      as(
        `INSERT INTO staff_grant (municipality_id, id, staff_member_id, role, until, proposed_by, proposed_at)
         VALUES ($1, gen_random_uuid(), $2, 'ADMINISTRATOR', '2099-01-01', 'a', now())`,
        [HARDENBERG, here],
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      as(
        `INSERT INTO staff_session (id, hash, staff_member_id, created_at, last_used_at, ends_at)
         VALUES (gen_random_uuid(), '\\x01', $1, now(), now(), now())`,
        [there],
      ),
    ).rejects.toThrow(/row-level security/);
    const moved = await as(
      `UPDATE staff_grant SET approved_by = 'c' WHERE municipality_id = $1 RETURNING id`,
      [HARDENBERG],
    );
    expect(moved).toEqual([]);
  });
});
