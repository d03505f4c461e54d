// pnpm --filter @steunpad/database migration NAME: writes what the Prisma schema has more than the migrations.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS, pendingSql } from './schema-engine.ts';

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Give the migration a name in snake_case, for example add_letters.');
  process.exit(2);
}
const sql = await pendingSql();
if (sql.includes('This is an empty migration')) {
  console.log('The migrations already lead to the schema.');
  process.exit(0);
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = join(MIGRATIONS, `${stamp}_${name}`);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'migration.sql'), sql);
console.log(folder);
process.exit(0);
