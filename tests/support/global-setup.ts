import { randomUUID } from 'node:crypto';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import type { TestProject } from 'vitest/node';
import { serverDatabases } from '../../packages/database/testing/server-databases.ts';
import { startPostgres } from './postgres.ts';

/** A server with a migrated database to copy, or why there is none. */
export type TestPostgres =
  | { readonly serverUrl: string; readonly template: string }
  | { readonly missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}

/** Starts PostgreSQL once for the whole run and takes it away afterwards. */
export default async function setup(project: TestProject) {
  try {
    const server = await startPostgres();
    const template = `steunpad_test_${randomUUID().slice(0, 8)}`;
    const serverUrl = server.url('postgres');
    await makeTemplate(serverUrl, server.url(template), template);
    project.provide('postgres', { serverUrl, template });
    return async () => {
      await dropAll(serverUrl, template);
      await server.stop();
    };
  } catch (error) {
    const missing = `No PostgreSQL for the tests: ${(error as Error).message}`;
    console.error(`\n!!! ${missing}\n!!! Every test that needs it will fail.\n`);
    project.provide('postgres', { missing });
    return () => {};
  }
}

async function makeTemplate(serverUrl: string, url: string, name: string): Promise<void> {
  const databases = await serverDatabases(serverUrl);
  await databases.run(`CREATE DATABASE ${name}`);
  await databases.close();
  const engine = await openPostgresql(url, 1);
  await engine.migrate();
  await engine.close();
}

async function dropAll(serverUrl: string, prefix: string): Promise<void> {
  const databases = await serverDatabases(serverUrl);
  for (const name of await databases.names(prefix))
    await databases.run(`DROP DATABASE ${name} WITH (FORCE)`);
  await databases.close();
}
