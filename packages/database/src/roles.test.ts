import { foundMunicipality } from '@steunpad/testing/municipality.ts';
import { startPostgres, type TestServer } from '@steunpad/testing/postgres.ts';
import {
  addressAs,
  type ServerDatabases,
  serverDatabases,
} from '@steunpad/testing/server-databases.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openPostgresql } from './postgresql.ts';

const GM = { municipality: 'GM0193' };
const ROLES = ['steunpad_app', 'steunpad_eraser'];

let server: TestServer;
let dba: ServerDatabases;
let used = 0;

// Roles belong to the whole server, so this one is not shared with other tests.
beforeAll(async () => {
  server = await startPostgres({ own: true });
  dba = await serverDatabases(server.url('postgres'));
});
afterAll(async () => {
  await dba.close();
  await server.stop();
});

beforeEach(async () => {
  for (const name of await dba.names('steunpad_'))
    await dba.run(`DROP DATABASE ${name} WITH (FORCE)`);
  for (const role of await dba.roles([...ROLES, ...owners()]))
    await dba.run(`DROP OWNED BY ${role} CASCADE; DROP ROLE ${role}`);
});

const owners = () => Array.from({ length: used }, (_, i) => `owner_${i}`);

/** A database of a user with these rights, as a DBA makes it. */
async function databaseOf(rights: string): Promise<{ url: string; owner: string; name: string }> {
  const owner = `owner_${used}`;
  const name = `steunpad_${used}`;
  used += 1;
  await dba.run(`CREATE ROLE ${owner} LOGIN ${rights} PASSWORD 'x'`);
  await dba.run(`CREATE DATABASE ${name} OWNER ${owner}`);
  return { url: addressAs(`${owner}:x`, server.url(name)), owner, name };
}

/** Brings the database up to date and does there what requests and erasures do. */
async function useIt(url: string): Promise<void> {
  const database = testDatabase(await openPostgresql(url, { poolSize: 2 }));
  try {
    await database.migrate();
    await foundMunicipality(database, GM.municipality);
    await database.asTenant(GM, 'write', async (db) => {
      await db.$sql(
        `INSERT INTO contact_objection (municipality_id, registry_key, at) VALUES ('GM0193', '\\x01', now())`,
      );
      await db.$sql(`SELECT set_config('role', 'steunpad_eraser', true)`);
      expect(await db.$sql('DELETE FROM contact_objection RETURNING 1 AS one')).toHaveLength(1);
    });
    expect(await database.municipalities()).toEqual(['GM0193']);
  } finally {
    await database.close();
  }
}

test('an owner that may make roles makes them itself', async () => {
  const { url } = await databaseOf('CREATEROLE');

  await useIt(url);

  expect((await dba.roles(ROLES)).sort()).toEqual(ROLES);
});

test('an owner that may not is told what the administrator has to run, and goes on after it', async () => {
  const { url, owner } = await databaseOf('');
  const told = await useIt(url).catch((error: Error) => error.message);
  const [, statements = ''] = /in this database: (.+)$/.exec(`${told}`) ?? [];
  expect(statements).toContain(`TO "${owner}";`);
  expect(`${told}`).not.toContain('\n');

  await dba.run(statements);

  await useIt(url);
});

test('a second owner on the same server is told the one thing that it lacks', async () => {
  await useIt((await databaseOf('CREATEROLE')).url);
  const second = await databaseOf('');

  const told = await useIt(second.url).catch((error: Error) => error.message);
  expect(told).toMatch(/in this database: GRANT steunpad_app, steunpad_eraser TO "owner_\d+";$/);
  await dba.run(`${told}`.split('in this database: ')[1]!);

  await useIt(second.url);
});

test('a superuser works as before', async () => {
  await useIt((await databaseOf('SUPERUSER')).url);
});

test('roles that no wall binds are refused', async () => {
  await dba.run('CREATE ROLE steunpad_app NOLOGIN BYPASSRLS');
  const { url } = await databaseOf('CREATEROLE');

  await expect(useIt(url)).rejects.toThrow('Make them NOSUPERUSER NOBYPASSRLS.');
});

test('a schema in which the owner may make nothing is told, with what opens it', async () => {
  const { url, name } = await databaseOf('CREATEROLE');
  const inside = await serverDatabases(server.url(name));
  await inside.run(
    'ALTER SCHEMA public OWNER TO postgres; REVOKE ALL ON SCHEMA public FROM PUBLIC',
  );

  const told = await useIt(url).catch((error: Error) => error.message);
  await inside.run(`${told}`.split('in this database: ')[1]!);
  await inside.close();

  await useIt(url);
});
