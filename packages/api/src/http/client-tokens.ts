import type { GraphQLError } from 'graphql';
import { decodeJwt, jwtVerify } from 'jose';
import type { ProviderClient } from '../modules/organisations/access-token.store.ts';
import { operationError } from '../operation/errors.ts';
import type { Log } from '../operation/log.ts';
import { keysAt, metadataOf } from './provider.ts';

/** Whose access tokens are taken, and for whom they have to be made. */
export interface ClientTokenSettings {
  /** Providers, as they name themselves. */
  readonly issuers: readonly string[];
  /** What stands for this server in `aud`. */
  readonly audience: string;
}

export type CheckClientToken = (token: string) => Promise<ProviderClient | GraphQLError>;

const CLOCK_TOLERANCE_SECONDS = 60;
/** However long a provider lets them hold: who is revoked there is to be gone here too. */
const OLDEST_SECONDS = 86_400;

/** Signed with a key that is not ours too: none of these can be checked with what everybody knows. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
];

/**
 * Checks an access token that a partner system got with its client credentials (OAuth 2.0, RFC 9068). It says who asks;
 * which scopes that opens stands here, so `scope`, groups and roles in it are not read.
 */
export function clientTokens(
  { issuers, audience }: ClientTokenSettings,
  now: () => Date,
  log: Log,
): CheckClientToken {
  const keysOf = new Map(
    issuers.map((issuer) => {
      const metadata = metadataOf(issuer, audience);
      return [issuer, keysAt(async () => (await metadata()).jwks_uri)];
    }),
  );

  return async (token) => {
    try {
      const issuer = decodeJwt(token).iss ?? '';
      const keys = keysOf.get(issuer);
      if (!keys) return refused('it is of a provider that is not known here (iss)');
      const { payload } = await jwtVerify(token, await keys(), {
        ...{ issuer, audience, algorithms: ALGORITHMS },
        typ: 'at+jwt',
        requiredClaims: ['exp', 'iat', 'sub', 'client_id'],
        maxTokenAge: OLDEST_SECONDS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: now(),
      });
      const clientId = payload['client_id'];
      if (typeof clientId !== 'string' || clientId === '') return refused(CLAIMS['client_id']!);
      return { issuer, clientId };
    } catch (error) {
      const { code = '', claim = '' } = error as { code?: string; claim?: string };
      if (code === 'ERR_JWT_EXPIRED')
        return operationError('TOKEN_EXPIRED', 'This token has expired. Ask for a new one.', 401);
      if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED')
        return refused(CLAIMS[claim] ?? `see ${claim}`);
      if (code.startsWith('ERR_J') && !OF_ITS_KEYS.has(code)) return refused(UNSIGNED);
      log.unexpected(error);
      return operationError(
        'PROVIDER_UNREACHABLE',
        'The keys of the provider cannot be fetched at this moment, so that no token of it can be checked. Try again.',
        503,
      );
    }
  };
}

/** What jose says when it was the provider that did not answer with keys. */
const OF_ITS_KEYS = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

const UNSIGNED = 'no key of its provider signed it';

/** What is wrong, by the claim or header that shows it: who set up the client reads it. */
const CLAIMS: Readonly<Record<string, string>> = {
  aud: 'it was made for another server (aud)',
  client_id: 'it does not say of which client it is (client_id)',
  iat: 'it is of a later time than this server has (iat)',
  nbf: 'it does not hold yet (nbf)',
  typ: 'it is no access token (typ is not at+jwt)',
};

const refused = (why: string) =>
  operationError('UNAUTHENTICATED', `This token is not taken: ${why}.`, 401);
