import type { IncomingMessage } from 'node:http';
import type { GraphQLError } from 'graphql';
import {
  bodyTooLarge,
  MAX_BODY_BYTES,
  notWellFormed,
  operationError,
} from '../operation/errors.ts';

export interface GraphQLBody {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

/** The JSON object in a request, or a clear error that repeats nothing of it. */
export async function readJson(request: IncomingMessage): Promise<GraphQLBody | GraphQLError> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    return operationError('BAD_REQUEST', 'Send JSON, with content-type application/json.', 415);
  }
  const text = await readText(request);
  if (text === null) return bodyTooLarge();
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
    return operationError('BAD_REQUEST', 'A request is one JSON object.', 400);
  } catch {
    return notWellFormed();
  }
}

async function readText(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is read and dropped, so that the sender gets to read the answer.
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    if (size > MAX_BODY_BYTES * 64) return null;
  }
  return size > MAX_BODY_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

/** What a form of a page sent; nothing of one that is no form, or too large. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return new URLSearchParams();
  return new URLSearchParams((await readText(request)) ?? '');
}
