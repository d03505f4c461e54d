/**
 * Stands in for the parser and printer that urql brings along, a fifth of the whole download.
 * Our operations are persisted: there is never a text to read or to write.
 */
export const Kind = { OPERATION_DEFINITION: 'OperationDefinition' } as const;

export class GraphQLError extends Error {}

export function print(): string {
  return '';
}

export function parse(): never {
  throw new TypeError('Only persisted operations can be sent.');
}
