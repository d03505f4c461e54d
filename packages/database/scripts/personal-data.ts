// Writes which tables and columns are about a person, and what erasing does to them, by the marks in the Prisma schema.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarks } from './marks.ts';
import { schemaText } from './schema-text.ts';

const GENERATED = join(import.meta.dirname, '../src/generated/personal-data.ts');

const { data, problems } = readMarks(schemaText());
if (problems.length > 0) {
  console.error(['The marks in prisma/schema leave something open:', ...problems].join('\n  '));
  process.exit(1);
}

writeFileSync(
  GENERATED,
  `import type { PersonalTable } from '../personal-table.ts';

/** By model: the tables about people, as the marks in the Prisma schema describe them. */
export const personalData = ${JSON.stringify(data, null, 2)} as const satisfies Readonly<Record<string, PersonalTable>>;
`,
);
