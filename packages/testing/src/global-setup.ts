import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';
import { addressAs, type ServerDatabases, serverDatabases } from './server-databases.ts';

/** A server with a migrated database to copy, or why there is none. */
export type TestPostgres =
  | { readonly serverUrl: string; readonly template: string; readonly owner: string }
  | { readonly missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres;
    /** Where the tests of this run make their folders. */
    folder: string;
  }
}

/** What the tests of a whole run share; afterwards nothing of it is left. */
export default async function setup(project: TestProject) {
  const removeFolder = makeFolder(project);
  const stopPostgres = await startPostgresFor(project);
  return async () => {
    await stopPostgres();
    removeFolder();
  };
}

/** Removes it with all that is in it, and says so when a test left something there. */
function makeFolder(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'steunpad-run-'));
  project.provide('folder', folder);
  return () => {
    const left = readdirSync(folder).filter((name) => name !== 'demo');
    rmSync(folder, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`Tests left folders behind: ${left.join(', ')}`);
  };
}

/** Starts PostgreSQL once for the whole run and takes it away afterwards. */
async function startPostgresFor(project: TestProject): Promise<() => Promise<void>> {
  try {
    const server = await startPostgres();
    const serverUrl = server.url('postgres');
    const databases = await serverDatabases(serverUrl);
    const template = `steunpad_test_${randomUUID().slice(0, 8)}`;
    const owner = await makeOrdinaryOwner(databases);
    await databases.run(`CREATE DATABASE ${template} OWNER ${OWNER}`);
    const engine = await openPostgresql(addressAs(owner, server.url(template)), { poolSize: 1 });
    await engine.migrate();
    await engine.close();
    project.provide('postgres', { serverUrl, template, owner });
    return async () => {
      for (const name of server.stays ? await databases.names(template) : [])
        await databases.run(`DROP DATABASE ${name} WITH (FORCE)`);
      await databases.close();
      await server.stop();
    };
  } catch (error) {
    const missing = `No PostgreSQL for the tests: ${(error as Error).message}`;
    console.error(`\n!!! ${missing}\n!!! Every test that needs it will fail.\n`);
    project.provide('postgres', { missing });
    return async () => {};
  }
}

const OWNER = 'steunpad_test_owner';

/** Who owns the databases of the tests: as in real life somebody who may log in and make roles, and no superuser. */
async function makeOrdinaryOwner(databases: ServerDatabases): Promise<string> {
  const password = randomUUID();
  const isNew = (await databases.roles([OWNER])).length === 0;
  await databases.run(
    `${isNew ? 'CREATE' : 'ALTER'} ROLE ${OWNER} LOGIN CREATEROLE PASSWORD '${password}'`,
  );
  // A server that was used before has them, made by somebody else.
  const made = await databases.roles(['steunpad_app', 'steunpad_eraser']);
  if (made.length > 0) await databases.run(`GRANT ${made.join(', ')} TO ${OWNER}`);
  return `${OWNER}:${password}`;
}
