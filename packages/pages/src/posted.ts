import type { IncomingMessage } from 'node:http';
import type { Answers } from '@steunpad/widgets/kernel/form.controller.ts';

export const MAX_BYTES = 65_536;

/** What a browser sent with a form. */
export type Posted = URLSearchParams;

/** Whether a request came from a page of this server itself, by the origin that it names. */
export type IsPageOf = (request: IncomingMessage) => boolean;

/** The fields of a form that was sent, or the status to refuse it with. */
export async function readPosted(
  request: IncomingMessage,
  isPageOf: IsPageOf,
): Promise<Posted | 403 | 413 | 415> {
  if (!isFromOurPage(request, isPageOf)) return 403;
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return 415;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // The rest is read and dropped, so that the sender gets to read the answer.
    if (size <= MAX_BYTES) chunks.push(chunk);
    if (size > MAX_BYTES * 64) break;
  }
  return size > MAX_BYTES ? 413 : new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** A form on another website may not fill in ours. What names no origin is no browser. */
function isFromOurPage(request: IncomingMessage, isPageOf: IsPageOf): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return origin === undefined || isPageOf(request);
}

/** The answers to the questions of a form; whatever else was sent is not ours. */
export function answersIn<A extends Answers>(posted: Posted, blank: A): A {
  const fields = Object.entries(blank).map(([field, empty]) => [
    field,
    typeof empty === 'string' ? textIn(posted, field) : posted.getAll(field),
  ]);
  return Object.fromEntries(fields);
}

/** As it was typed: on their way browsers write a line break as two characters. */
export const textIn = (posted: Posted, field: string): string =>
  (posted.get(field) ?? '').replaceAll('\r\n', '\n');
