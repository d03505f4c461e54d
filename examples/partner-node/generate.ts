// Writes operations.ts: each operation of operations.graphql with its types, from the contract.
import { readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { Kind, parse, print } from 'graphql';

const schemaFile = process.argv[2] ?? new URL('../../schema.graphql', import.meta.url);
const documents = parse(readFileSync(new URL('operations.graphql', import.meta.url), 'utf8'));
const fragments = documents.definitions.filter(
  (definition) => definition.kind === Kind.FRAGMENT_DEFINITION,
);

const types = await codegen({
  filename: 'operations.ts',
  schema: parse(readFileSync(schemaFile, 'utf8')),
  documents: [{ location: 'operations.graphql', document: documents }],
  plugins: [{ operations: {} }],
  pluginMap: { operations: operationTypes },
  config: {
    enumType: 'string-literal',
    defaultScalarType: 'string',
    skipTypename: true,
    useTypeImports: true,
  },
});

const constants = documents.definitions.flatMap((definition) => {
  if (definition.kind !== Kind.OPERATION_DEFINITION || !definition.name) return [];
  const name = definition.name.value;
  const type = `${name}${definition.operation === 'query' ? 'Query' : 'Mutation'}`;
  const used = fragments.filter((fragment) =>
    print(definition).includes(`...${fragment.name.value}`),
  );
  const text = [definition, ...used].map(print).join('\n');
  return [`export const ${name} = gql<${type}, ${type}Variables>(\`\n${text}\n\`);\n`];
});

writeFileSync(
  new URL('operations.ts', import.meta.url),
  `// Made by generate.ts; do not edit.\nimport { gql } from '@urql/core';\n\n${types}\n${constants.join('\n')}`,
);
