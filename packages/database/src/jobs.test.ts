import { readFileSync } from 'node:fs';
import { getConstructionPlans } from 'pg-boss';
import { expect, test } from 'vitest';
import { databaseOn } from './database.ts';
import { openInMemory } from './embedded/in-memory.ts';

const MIGRATION = new URL(
  '../prisma/migrations/20261122234836_jobs/migration.sql',
  import.meta.url,
);

test('the tables of the queue are those that its library would make', () => {
  const tidy = (sql: string) => sql.replace(/\s+/g, ' ').trim();

  expect(tidy(readFileSync(MIGRATION, 'utf8'))).toContain(tidy(getConstructionPlans('pgboss')));
});

test('a job that fails comes back, and one that is done does not', async () => {
  const database = databaseOn(await openInMemory());
  await database.asOwner('GM0193', (db) =>
    db.municipality.create({
      data: {
        id: 'GM0193',
        name: 'Zwolle',
        organisationName: 'Welzijn Voorbeeld',
        contactName: 'Sam',
        phone: '038 555 01 93',
        email: 'steun@voorbeeld.example',
        openingHours: 'op werkdagen',
        privacyUrl: 'https://voorbeeld.example',
        pseudonymKey: Buffer.alloc(32),
      },
    }),
  );
  const job = { municipality: 'GM0193', id: crypto.randomUUID() };
  await database.asTenant({ municipality: 'GM0193' }, 'write', (db) => db.$send('mail', job));
  const seen: unknown[] = [];

  const failed = await database.workOff('mail', async (given) => {
    seen.push(given);
    throw new Error('busy');
  });
  await database.asOwner('GM0193', (db) =>
    db.$sql(`UPDATE pgboss.job SET start_after = now() - interval '1 hour'`),
  );
  const done = await database.workOff('mail', async (given) => void seen.push(given));
  const left = await database.workOff('mail', async () => {});
  await database.close();

  expect([failed, done, left]).toEqual([0, 1, 0]);
  expect(seen).toEqual([job, job]);
});
