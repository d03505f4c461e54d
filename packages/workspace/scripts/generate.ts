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

rmSync(generated, { recursive: true, force: true });
mkdirSync(generated, { recursive: true });
writeFileSync(join(generated, 'types.ts'), await typesOf(operations, schema.text));
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
