import type { ServerResponse } from 'node:http';

/** Where somebody who found a hole looks first (RFC 9116; asked of Dutch governments by Forum Standaardisatie). */
export const SECURITY_TXT = '/.well-known/security.txt';

const DAY_MS = 86_400_000;
/** Less than a year, as the standard wants; it moves along for as long as the service runs. */
const VALID_DAYS = 180;

/** Whom to tell of a hole in the security of this installation, an address of mail or of a page. */
export function securityTxt(
  response: ServerResponse,
  contact: string,
  publicUrl: string | null | undefined,
  now: Date,
): void {
  const expires = new Date(now.getTime() + VALID_DAYS * DAY_MS).toISOString();
  response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
  });
  response.end(
    [
      `Contact: ${contact}`,
      `Expires: ${expires}`,
      'Preferred-Languages: nl, en',
      ...(publicUrl ? [`Canonical: ${publicUrl}${SECURITY_TXT}`] : []),
      '',
    ].join('\n'),
  );
}
