import { GraphQLError } from 'graphql';

/** Why a whole operation is refused, in `extensions.code` of a top-level error. */
export type OperationErrorCode =
  | 'UNAUTHENTICATED'
  | 'TOKEN_EXPIRED'
  | 'SESSION_ENDED'
  | 'PROVIDER_UNREACHABLE'
  | 'MUNICIPALITY_NOT_CHOSEN'
  | 'MUNICIPALITY_NOT_NAMED'
  | 'NO_ROLE'
  | 'TOO_MANY_STREAMS'
  | 'FORBIDDEN'
  | 'ORIGIN_UNKNOWN'
  | 'MUNICIPALITY_UNKNOWN'
  | 'OPERATION_UNKNOWN'
  | 'OPERATION_OUTDATED'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'BAD_REQUEST'
  | 'BODY_TOO_LARGE'
  | 'QUERY_TOO_COSTLY'
  | 'TOO_MANY_REQUESTS'
  | 'CURSOR_INVALID'
  | 'INTERNAL_ERROR';

/** An error that the caller may read: its text holds nothing of ours and nothing of theirs. */
export function operationError(
  code: OperationErrorCode,
  message: string,
  status = 200,
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}

/** As much as any of our forms can hold, many times over. */
export const MAX_BODY_BYTES = 65_536;

export const bodyTooLarge = () =>
  operationError('BODY_TOO_LARGE', `A request holds at most ${MAX_BODY_BYTES / 1024} KB.`, 413);

export const notWellFormed = () =>
  operationError('BAD_REQUEST', 'The request is not well-formed JSON.', 400);

/** This caller alone asked for much in a short time. */
export const tooManyPoints = (retryAfterSeconds: number) =>
  new GraphQLError('That was much in a short time. Wait a while, or ask for less.', {
    extensions: {
      code: 'TOO_MANY_REQUESTS' satisfies OperationErrorCode,
      retryAfterSeconds,
      http: { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } },
    },
  });

export const forbidden = (what: string, { door }: { readonly door: string }) =>
  operationError(
    'FORBIDDEN',
    door === 'STAFF' ? `Your roles do not open ${what}.` : `Your token has no scope for ${what}.`,
  );
