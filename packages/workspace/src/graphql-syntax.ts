/**
 * Stands in for the parser and printer that urql brings along: our operations were read when this was built, and their
 * text goes out as it is.
 */
export const Kind = { OPERATION_DEFINITION: 'OperationDefinition' } as const;

export class GraphQLError extends Error {
  readonly extensions: Record<string, unknown>;

  constructor(message: string, ...rest: readonly unknown[]) {
    super(message);
    this.extensions = (rest[5] ?? {}) as Record<string, unknown>;
  }
}

export const print = (document: unknown): string => (document as { readonly text: string }).text;

export function parse(): never {
  throw new TypeError('Only operations of this build can be sent.');
}
