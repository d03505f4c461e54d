import type { ServerResponse } from 'node:http';
import type { ExecutionResult, GraphQLError } from 'graphql';

/** Nothing of an answer may be kept by a browser or a proxy, or be read as anything but JSON. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-type': 'application/graphql-response+json; charset=utf-8',
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

export function sendResult(
  response: ServerResponse,
  result: ExecutionResult,
  headers: Record<string, string> = {},
): void {
  const errors = result.errors?.map(withoutHttp);
  const text = JSON.stringify(errors ? { ...result, errors } : result);
  response.writeHead(statusOf(result), {
    ...HEADERS,
    ...headers,
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

export const sendError = (
  response: ServerResponse,
  error: GraphQLError,
  headers: Record<string, string> = {},
): void => sendResult(response, { errors: [error] }, headers);

function statusOf({ errors, data }: ExecutionResult): number {
  const wanted = errors?.map(
    ({ extensions }) => (extensions['http'] as { status?: number })?.status,
  );
  const status = wanted?.find((code) => code !== undefined);
  if (status) return status;
  // GraphQL over HTTP: without data the operation did not run.
  return errors && data === undefined ? 400 : 200;
}

function withoutHttp({ message, locations, path, extensions }: GraphQLError) {
  const { http: _, ...rest } = extensions;
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: rest };
}
