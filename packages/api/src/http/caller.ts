import type { InSession, Tenant } from '@steunpad/database';
import { municipalityOf, tokenHash } from '../modules/organisations/access-token.store.ts';
import { sessionHash } from '../modules/staff/sign-in.store.ts';
import { sessionIn } from './session-cookie.ts';

/** What the server hands on with a request. */
export interface PartnerRequest {
  readonly network: string;
  /** Whether a page of this server sent it. */
  readonly isOwn: boolean;
}

/** A token where one is shown, else a session: no page of another can add a header. */
export function shownIn(headers: Headers): Tenant | InSession | null {
  const given = headers.get('authorization');
  if (given === null) {
    const session = sessionIn(headers.get('cookie'));
    return session ? { sessionHash: sessionHash(session) } : null;
  }
  const [, token = ''] = /^Bearer (\S+)$/i.exec(given) ?? [];
  const municipality = municipalityOf(token);
  return municipality ? { municipality, tokenHash: tokenHash(token) } : null;
}

/** What one caller's points are counted under. */
export const nameOf = (shown: Tenant | InSession): string =>
  ('sessionHash' in shown ? shown.sessionHash : shown.tokenHash!).toString('hex');
