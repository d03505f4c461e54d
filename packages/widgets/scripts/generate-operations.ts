import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import {
  nameAndKind,
  type Operation,
  readOperations,
  readSchema,
  typesOf,
} from './read-operations.ts';
import { readLock } from './released-operations.ts';

const widgets = join(import.meta.dirname, '..');
const generated = join(widgets, 'src/generated');

const schema = readSchema();
const operations = readOperations(join(widgets, 'src'), schema.built);
const types = await typesOf(operations, schema.text);

rmSync(generated, { recursive: true, force: true });
mkdirSync(generated, { recursive: true });
mkdirSync(join(widgets, 'dist'), { recursive: true });
writeFileSync(join(generated, 'types.ts'), types);
for (const operation of operations) {
  writeFileSync(join(generated, `${operation.file}.ts`), persistedDocument(operation));
}
// First what is sent now: older builds may send another operation under the same name.
const sent = Object.fromEntries(operations.map(({ text }) => [idOf(text), text]));
const older = Object.entries(readLock()).filter(([id]) => !(id in sent));
for (const [id, { text, since }] of older) checkOlder(id, text, since);
write('operations.json', {
  ...sent,
  ...Object.fromEntries(older.map(([id, { text }]) => [id, text])),
});
write('older-operations.json', Object.fromEntries(older.map(([id, { until }]) => [id, until])));

function write(file: string, data: object): void {
  writeFileSync(join(widgets, 'dist', file), `${JSON.stringify(data, null, 2)}\n`);
}

function checkOlder(id: string, text: string, since: string): void {
  const mistakes = validate(schema.built, parse(text));
  if (mistakes.length > 0) {
    const what = `${id} of release ${since} no longer fits the schema: keep what it asks for, see docs/decisions/0017-widgets-that-keep-working.md`;
    throw new AggregateError(mistakes, what);
  }
}

function idOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

// Without definitions urql sends only the documentId: no query text reaches the page.
function persistedDocument({ text, document }: Operation): string {
  const { name, result } = nameAndKind(document);
  return `import type { TypedDocumentNode } from '@urql/core';
import type { ${result}, ${result}Variables } from './types.ts';

export const ${name} = {
  kind: 'Document',
  definitions: [],
  documentId: '${idOf(text)}',
} as unknown as TypedDocumentNode<${result}, ${result}Variables> & { readonly documentId: string };
`;
}
