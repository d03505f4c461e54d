import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMA = join(import.meta.dirname, '../prisma/schema');

/** The whole Prisma schema, its files in the order of their names. */
export const schemaText = (): string =>
  readdirSync(SCHEMA)
    .sort()
    .map((file) => readFileSync(join(SCHEMA, file), 'utf8'))
    .join('\n');
