import { PothosValidationError } from '@pothos/core';
import { GraphQLError, type GraphQLErrorOptions, type GraphQLSchema } from 'graphql';
import { bodyTooLarge, notWellFormed, operationError } from './errors.ts';
import type { Log } from './log.ts';
import { variableWrong } from './variable-wrong.ts';

/**
 * What the caller gets to read of an error: those with a code of ours and those of GraphQL about the document as
 * they are, a wrong value by its place and what belongs there, and of everything else an id, under which the log has it.
 */
export function readable(error: unknown, log: Log, schema: GraphQLSchema): GraphQLError {
  if (!(error instanceof GraphQLError)) return unexpected(error, {}, log);
  const { message, nodes, path, extensions, originalError } = error;
  const place = { nodes: nodes ?? null, path: path ?? null };

  // What Yoga says of a body that it cannot take: in our words, and without the piece of it that the parser repeats.
  if (extensions['code'] === 'REQUEST_ENTITY_TOO_LARGE') return bodyTooLarge();
  if ('originalError' in extensions) return notWellFormed();
  if (typeof extensions['code'] === 'string') return error;
  if (originalError instanceof PothosValidationError) return argumentWrong(place);
  if (!originalError) return error;
  const isAboutVariables = originalError instanceof GraphQLError && path === undefined;
  if (isUnkeepable(originalError)) return textUnkeepable(place);
  if (!isAboutVariables) return unexpected(originalError, place, log);
  return operationError('BAD_REQUEST', variableWrong(message, nodes ?? [], schema), 400);
}

type Place = Pick<GraphQLErrorOptions, 'nodes' | 'path'>;

const argumentWrong = (place: Place): GraphQLError =>
  new GraphQLError(
    'An argument is not right. Sizes are not negative; ids and cursors go where they belong.',
    { ...place, extensions: { code: 'BAD_REQUEST' } },
  );

/** Of PostgreSQL (appendix A): a character, in a text or in JSON, that no text there can hold. */
const UNKEEPABLE = ['22021', '22P05'];

/** The code stands in the error itself or, through Prisma, some causes deep. */
function isUnkeepable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalCode, cause, meta } = error as Record<string, unknown>;
  if (UNKEEPABLE.includes(code as string) || UNKEEPABLE.includes(originalCode as string))
    return true;
  return (
    isUnkeepable(cause) || isUnkeepable((meta as Record<string, unknown>)?.['driverAdapterError'])
  );
}

const textUnkeepable = (place: Place): GraphQLError =>
  new GraphQLError('A text holds a character that no text can hold (NUL). Nothing was saved.', {
    ...place,
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });

function unexpected(error: unknown, place: Place, log: Log): GraphQLError {
  const id = log.unexpected(error);
  return new GraphQLError(
    'Something went wrong here. Nothing was saved. Report this id if it stays.',
    { ...place, extensions: { code: 'INTERNAL_ERROR', id } },
  );
}
