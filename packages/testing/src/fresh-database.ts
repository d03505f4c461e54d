import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import type {} from './global-setup.ts';
import { addressAs, serverDatabases } from './server-databases.ts';

/**
 * The address of a database of its own on the test run's PostgreSQL, migrated and empty, or bare: as its ordinary owner,
 * or as the superuser of the server. It goes with the run.
 */
export async function freshDatabase(
  kind: 'migrated' | 'bare' = 'migrated',
  user: 'ORDINARY_OWNER' | 'SUPERUSER' = 'ORDINARY_OWNER',
): Promise<string> {
  const postgres = inject('postgres');
  if ('missing' in postgres) throw new Error(postgres.missing);
  const { serverUrl, template, owner } = postgres;
  const name = `${template}_${randomUUID().slice(0, 8)}`;
  const databases = await serverDatabases(serverUrl);
  await databases.run(
    `CREATE DATABASE ${name} TEMPLATE ${kind === 'migrated' ? template : 'template0'} OWNER ${owner.split(':')[0]}`,
  );
  await databases.close();
  const url = new URL(user === 'SUPERUSER' ? serverUrl : addressAs(owner, serverUrl));
  url.pathname = `/${name}`;
  return url.href;
}
