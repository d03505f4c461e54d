// Writes which columns are about a person, by the marks in the Prisma schema, so that no code has its own list.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMA = join(import.meta.dirname, '../prisma/schema');
const GENERATED = join(import.meta.dirname, '../src/generated/personal-columns.ts');

const MODEL = /^model (\w+) \{$(.*?)^\}$/gms;
const MARKED =
  /(?:^\s*\/\/\/.*\n)*^\s*\/\/\/.*@(?:personal|special)\b.*\n(?:^\s*\/\/\/.*\n)*^\s*(\w+)/gm;

const text = readdirSync(SCHEMA)
  .sort()
  .map((file) => readFileSync(join(SCHEMA, file), 'utf8'))
  .join('\n');
const columns = [...text.matchAll(MODEL)].map(([, model, body]) => [
  model,
  [...body!.matchAll(MARKED)].map(([, field]) => field),
]);

writeFileSync(
  GENERATED,
  `/** By model: the fields that the Prisma schema marks as data about a person. */
export const PERSONAL_COLUMNS: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(Object.fromEntries(columns), null, 2)};
`,
);
