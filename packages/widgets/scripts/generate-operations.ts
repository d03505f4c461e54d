import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { buildSchema, type DocumentNode, Kind, parse, validate } from 'graphql';
import { readLock } from './released-operations.ts';

const widgets = join(import.meta.dirname, '..');
const schemaFile = join(widgets, '../../schema.graphql');
const generated = join(widgets, 'src/generated');

interface Operation {
  readonly file: string;
  readonly text: string;
  readonly document: DocumentNode;
}

const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
const operations = readdirSync(join(widgets, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.graphql'))
  .sort()
  .map(readOperation);
const types = await typesOf(operations);

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
  const mistakes = validate(schema, parse(text));
  if (mistakes.length > 0) {
    const what = `${id} of release ${since} no longer fits the schema: keep what it asks for, see docs/decisions/0017-widgets-that-keep-working.md`;
    throw new AggregateError(mistakes, what);
  }
}

function readOperation(path: string): Operation {
  const text = readFileSync(join(widgets, 'src', path), 'utf8').trim();
  const document = parse(text);
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) throw new AggregateError(mistakes, `${path} does not fit the schema`);
  return { file: basename(path, '.graphql'), text, document };
}

function idOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

function typesOf(all: readonly Operation[]): Promise<string> {
  return codegen({
    filename: 'types.ts',
    schema: parse(readFileSync(schemaFile, 'utf8')),
    documents: all.map(({ file, document }) => ({ location: file, document })),
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationTypes },
    config: {
      enumType: 'string-literal',
      defaultScalarType: 'string', // dates, keys and codes: all are text in JSON
      skipTypename: true,
      useTypeImports: true,
    },
  });
}

// Without definitions urql sends only the documentId: no query text reaches the page.
function persistedDocument({ text, document }: Operation): string {
  const { name, operation } = document.definitions.find(
    (d) => d.kind === Kind.OPERATION_DEFINITION,
  )!;
  const result = `${name!.value}${operation === 'query' ? 'Query' : 'Mutation'}`;
  return `import type { TypedDocumentNode } from '@urql/core';
import type { ${result}, ${result}Variables } from './types.ts';

export const ${name!.value} = {
  kind: 'Document',
  definitions: [],
  documentId: '${idOf(text)}',
} as unknown as TypedDocumentNode<${result}, ${result}Variables> & { readonly documentId: string };
`;
}
