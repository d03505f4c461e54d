import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS, migrate } from './migrate.ts';
import { type MigrationConnection, prepareRoles } from './roles.ts';

async function embedded(): Promise<MigrationConnection> {
  const pglite = await PGlite.create();
  onTestFinished(() => pglite.close());
  return {
    exec: async (script) => void (await pglite.exec(script)),
    query: async (sql, values = []) =>
      (await pglite.query<Record<string, unknown>>(sql, [...values])).rows,
  };
}

async function postgresql(): Promise<MigrationConnection> {
  const client = new pg.Client({ connectionString: await freshDatabase('bare') });
  await client.connect();
  onTestFinished(() => client.end());
  return {
    exec: async (script) => void (await client.query(script)),
    query: async (sql, values = []) => (await client.query(sql, [...values])).rows,
  };
}

/** The migrations that an installation had before mail became its own promise. */
function before(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steunpad-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const own = '_mail_is_its_own_row';
  const names = readdirSync(MIGRATIONS).toSorted();
  const first = names.find((name) => name.endsWith(own))!;
  for (const name of names.filter((each) => /^\d/.test(each) && each < first))
    cpSync(join(MIGRATIONS, name), join(folder, name), { recursive: true });
  return folder;
}

const ROWS = `INSERT INTO municipality (id, name, organisation_name, contact_name, phone, email, opening_hours,
  privacy_url, pseudonym_key, postal_address)
VALUES ('GM0193', 'Zwolle', 'Welzijn Voorbeeld', 'Sam', '038 555 01 93', 'steun@voorbeeld.example', 'op werkdagen',
  'https://voorbeeld.example', '\\x00', '{}');
INSERT INTO correspondence (municipality_id, id, kind, channel, language, email, status, queued_at, not_before)
SELECT 'GM0193', gen_random_uuid(), 'DUTY_NOTICE', 'EMAIL', 'nl', 'a@voorbeeld.example', status::"CorrespondenceStatus",
  now() - interval '40 days', now()
FROM unnest('{QUEUED,QUEUED,SENT}'::text[]) AS status;
INSERT INTO pgboss.queue (name, policy, retry_limit, retry_delay, retry_backoff, expire_seconds, retention_seconds,
  deletion_seconds, partition, table_name)
VALUES ('mail', 'standard', 10, 60, true, 300, 1209600, 604800, false, 'job_common');`;

describe.each([
  ['the embedded database', embedded],
  ['PostgreSQL', postgresql],
])('in %s', (_, open) => {
  test('a mail that the earlier queue had lost is due after the upgrade, and one that was sent is not', async () => {
    const db = await open();
    await prepareRoles(db);
    await migrate(db, before());
    await db.exec(`SET steunpad.municipality = 'GM0193'; ${ROWS}; RESET steunpad.municipality`);

    await migrate(db);

    const question = 'SELECT municipality, due, waiting, failing, unsent FROM steunpad_mail(now())';
    expect(await db.query(question)).toEqual([
      { municipality: 'GM0193', due: 2, waiting: 2, failing: 0, unsent: 0 },
    ]);
    const [queue] = await db.query("SELECT to_regnamespace('pgboss') AS schema");
    expect(queue).toEqual({ schema: null });
  }, 240_000);
});
