// Prisma's schema engine as WebAssembly, on an in-memory PGlite: it needs no engine binary and no server.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { rolesFor } from '../src/roles.ts';

// Node has it, and @types/node leaves it to the DOM library.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

const SCHEMA = fileURLToPath(new URL('../prisma/schema', import.meta.url));
export const MIGRATIONS = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

/** The SQL that leads from the migrations to the Prisma schema; says that it is empty when they agree. */
export async function pendingSql(): Promise<string> {
  const files = readdirSync(SCHEMA)
    .sort()
    .map((file) => ({
      path: join(SCHEMA, file),
      content: readFileSync(join(SCHEMA, file), 'utf8'),
    }));
  const SchemaEngine = await loadEngine();
  const engine = await SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(wholeScripts() as never),
  );
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrations() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout;
  } finally {
    engine.free();
  }
}

async function loadEngine() {
  const name = '@prisma/schema-engine-wasm/schema_engine_bg';
  const glue = await import(name);
  const folder = dirname(createRequire(import.meta.url).resolve(name));
  const { instance } = await WebAssembly.instantiate(
    readFileSync(join(folder, 'schema_engine_bg.wasm')),
    { './schema_engine_bg.js': glue },
  );
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return glue.SchemaEngine;
}

function migrations() {
  const lock = join(MIGRATIONS, 'migration_lock.toml');
  const names = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: MIGRATIONS,
    lockfile: {
      path: './migration_lock.toml',
      content: existsSync(lock) ? readFileSync(lock, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok',
          value: readFileSync(join(MIGRATIONS, path, 'migration.sql'), 'utf8'),
        },
      },
    })),
  };
}

/** The adapter's own executeScript does not wait for the script to end. */
function wholeScripts() {
  const connect = async () => {
    const pglite = new PGlite();
    await pglite.exec(rolesFor('postgres').join(';'));
    const adapter = await new PrismaPGlite(pglite).connect();
    adapter.executeScript = async (script: string) => void (await pglite.exec(script));
    return adapter;
  };
  return { provider: 'postgres', adapterName: 'pglite', connect, connectToShadowDb: connect };
}
