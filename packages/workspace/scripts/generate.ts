import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  nameAndKind,
  readOperations,
  readSchema,
  typesOf,
} from '../../widgets/scripts/read-operations.ts';

const src = join(import.meta.dirname, '../src');
const generated = join(src, 'generated');

const schema = readSchema();
const operations = readOperations(src, schema.built);
// What a code opens is asked at the door of the widgets, which knows their operations by the hash of the text.
const survey = readOperations(
  join(import.meta.dirname, '../../widgets/src/survey'),
  schema.built,
).find(({ file }) => file === 'survey')!;

rmSync(generated, { recursive: true, force: true });
mkdirSync(generated, { recursive: true });
writeFileSync(join(generated, 'types.ts'), await typesOf([...operations, survey], schema.text));
for (const operation of operations) {
  const { name, result } = nameAndKind(operation.document);
  writeFileSync(
    join(generated, `${operation.file}.ts`),
    `import type { TypedDocumentNode } from '@urql/core';
import type { ${result}, ${result}Variables } from './types.ts';

export const ${name} = {
  kind: 'Document',
  definitions: [],
  text: ${JSON.stringify(operation.text.replace(/\s+/g, ' '))},
} as unknown as TypedDocumentNode<${result}, ${result}Variables>;
`,
  );
}

const id = createHash('sha256').update(survey.text).digest('hex');
writeFileSync(join(generated, 'survey.ts'), `export const SURVEY = 'sha256:${id}';\n`);
