import type { IncomingMessage } from 'node:http';
import type { Answers } from '@steunpad/widgets/kernel/form.controller.ts';

export const MAX_BYTES = 65_536;

/** What a browser sent with a form. */
export type Posted = URLSearchParams;

/** The fields of a form that was sent, or the status to refuse it with. */
export async function readPosted(request: IncomingMessage): Promise<Posted | 403 | 413 | 415> {
  if (!isFromOurPage(request)) return 403;
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
function isFromOurPage({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  return origin === undefined || URL.parse(origin)?.host === headers.host;
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
