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
  loaded ??= template();
  // PGlite writes to each of its buffers when it starts: for 128 MB, that is most of what it does.
  const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];
  return engineOf(await PGlite.create({ loadDataDir: await loaded, startParams }));
}

let loaded: Promise<Blob> | undefined;

/** A Blob of Node copies its bytes when it is made and again, in small pieces, when it is read: two seconds each time. */
class InPlace extends Blob {
  readonly #bytes: ArrayBuffer;

  constructor(bytes: ArrayBuffer) {
    super();
    this.#bytes = bytes;
  }

  override async arrayBuffer() {
    return this.#bytes;
  }
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
  const bytes = readFileSync(path);
  return new InPlace(new Uint8Array(bytes).buffer);
}

async function makeTemplate(): Promise<Uint8Array> {
  const pglite = await PGlite.create();
  await engineOf(pglite).migrate();
  // Nobody connects to them, and each copy would carry their fifteen megabytes along.
  await pglite.exec('UPDATE pg_database SET datistemplate = false');
  for (const name of ['template0', 'template1']) await pglite.exec(`DROP DATABASE ${name}`);
  // Otherwise each copy would go through all migrations again, as after a crash.
  await pglite.exec('CHECKPOINT');
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  return new Uint8Array(await dump.arrayBuffer());
}

function fingerprint(): string {
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const hash = createHash('sha256').update(`${pglite} without templates`);
  for (const path of globSync('*/migration.sql', { cwd: MIGRATIONS }).sort())
    hash.update(readFileSync(join(MIGRATIONS, path)));
  return hash.digest('hex').slice(0, 16);
}
