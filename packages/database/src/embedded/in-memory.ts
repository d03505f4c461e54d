import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import type { Engine } from '../engine.ts';
import { MIGRATIONS } from '../migrate.ts';
import { engineOf } from './pglite.ts';

const CACHE = fileURLToPath(new URL('../../../../.cache', import.meta.url));

/** A database of its own for a test: migrated, empty, and gone when closed. */
export async function openInMemory(): Promise<Engine> {
  return engineOf(await PGlite.create({ loadDataDir: await template() }));
}

// Making and migrating a database takes seconds; loading it from a file takes a fraction of one.
async function template(): Promise<Blob> {
  const path = join(CACHE, `template-${fingerprint()}.tar`);
  if (!existsSync(path)) {
    mkdirSync(CACHE, { recursive: true });
    const draft = `${path}.${randomUUID()}`;
    writeFileSync(draft, await makeTemplate());
    renameSync(draft, path);
  }
  return new Blob([readFileSync(path)]);
}

async function makeTemplate(): Promise<Uint8Array> {
  const pglite = await PGlite.create();
  await engineOf(pglite).migrate();
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  return new Uint8Array(await dump.arrayBuffer());
}

function fingerprint(): string {
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const hash = createHash('sha256').update(pglite);
  for (const path of globSync('*/migration.sql', { cwd: MIGRATIONS }).sort())
    hash.update(readFileSync(join(MIGRATIONS, path)));
  return hash.digest('hex').slice(0, 16);
}
