import type { InSession, Tenant } from '@steunpad/database';
import { GraphQLError } from 'graphql';
import {
  clientHash,
  municipalityOf,
  tokenHash,
} from '../modules/organisations/access-token.store.ts';
import { sessionHash } from '../modules/staff/sign-in.store.ts';
import { operationError } from '../operation/errors.ts';
import type { CheckClientToken } from './client-tokens.ts';
import { sessionIn } from './session-cookie.ts';

/** Who asks, and for which municipality. */
export type Shown = Tenant | InSession;

/** What the server hands on with a request. */
export interface PartnerRequest {
  readonly network: string;
  /** Whether a page of this server sent it. */
  readonly isOwn: boolean;
  /** Who asks; there as soon as the door has looked. */
  shown?: Shown;
}

/** Says for which municipality a question is, where who asks may work for several. */
export const MUNICIPALITY_HEADER = 'steunpad-municipality';

/** A token where one is shown, else a session: no page of another can add a header. */
export async function whoAsks(
  headers: Headers,
  check: CheckClientToken | null,
): Promise<Shown | GraphQLError> {
  const named = headers.get(MUNICIPALITY_HEADER) ?? undefined;
  if (named !== undefined && !/^GM\d{4}$/.test(named)) return notACode();
  const given = headers.get('authorization');
  if (given === null) {
    const session = sessionIn(headers.get('cookie'));
    return session ? { sessionHash: sessionHash(session), municipality: named } : nothingShown();
  }
  const [, token = ''] = /^Bearer (\S+)$/i.exec(given) ?? [];
  const municipality = municipalityOf(token);
  if (municipality !== null) {
    if (named !== undefined && named !== municipality) return ofAnother();
    return { municipality, tokenHash: tokenHash(token) };
  }
  // Three parts with dots between them: a token that somebody else signed.
  if (!check || token.split('.').length !== 3) return nothingShown();
  const client = await check(token);
  if (client instanceof GraphQLError) return client;
  return named === undefined ? notNamed() : { municipality: named, tokenHash: clientHash(client) };
}

/** What one caller's points are counted under. */
export const nameOf = (shown: Shown): string =>
  ('sessionHash' in shown ? shown.sessionHash : shown.tokenHash!).toString('hex');

const nothingShown = () =>
  operationError(
    'UNAUTHENTICATED',
    'Send a token, Authorization: Bearer stp_…, or sign in at /signin.',
    401,
  );
const notNamed = () =>
  operationError(
    'MUNICIPALITY_NOT_NAMED',
    'Say for which municipality you ask, for example Steunpad-Municipality: GM0193.',
    400,
  );
const notACode = () =>
  operationError('BAD_REQUEST', 'Steunpad-Municipality is a code such as GM0193.', 400);
const ofAnother = () =>
  operationError('MUNICIPALITY_NOT_NAMED', 'This token is of another municipality.', 403);
