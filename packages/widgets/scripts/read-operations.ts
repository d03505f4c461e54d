import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';

const schemaFile = join(import.meta.dirname, '../../../schema.graphql');

export interface Operation {
  readonly file: string;
  readonly text: string;
  readonly document: DocumentNode;
}

export function readSchema(): { readonly text: string; readonly built: GraphQLSchema } {
  const text = readFileSync(schemaFile, 'utf8');
  return { text, built: buildSchema(text) };
}

/** The operations in the `.graphql` files below a folder, each of which fits the schema. */
export const readOperations = (folder: string, schema: GraphQLSchema): readonly Operation[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8').trim();
      const document = parse(text);
      const mistakes = validate(schema, document);
      if (mistakes.length > 0)
        throw new AggregateError(mistakes, `${path} does not fit the schema`);
      return { file: basename(path, '.graphql'), text, document };
    });

/** What an operation is called, and the type of its result. */
export function nameAndKind(document: DocumentNode): { name: string; result: string } {
  const { name, operation } = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  )!;
  const kind = operation === 'query' ? 'Query' : 'Mutation';
  return { name: name!.value, result: `${name!.value}${kind}` };
}

/** The types of what operations send and are answered. */
export const typesOf = (operations: readonly Operation[], schema: string): Promise<string> =>
  codegen({
    filename: 'types.ts',
    schema: parse(schema),
    documents: operations.map(({ file, document }) => ({ location: file, document })),
    plugins: [{ operations: {} }],
    pluginMap: { operations: operationTypes },
    config: {
      enumType: 'string-literal',
      defaultScalarType: 'string', // dates, keys and codes: all are text in JSON
      skipTypename: true,
      useTypeImports: true,
    },
  });
