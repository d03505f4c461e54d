import type { Database } from '@steunpad/database';
import { jwtVerify } from 'jose';
import { endSessionsOf } from '../modules/staff/logout.store.ts';
import type { Provider } from './provider.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Longer than a provider needs to send it; what is older may have been kept by somebody. */
const MAX_AGE_SECONDS = 300;

/**
 * Takes the message that somebody signed out at the provider (OpenID Connect Back-Channel Logout 1.0) and ends all of
 * their sessions: providers name one session for several (Keycloak#27359). Answers whether it was one.
 */
export function backChannelLogout(provider: Provider, database: Database, now: () => Date) {
  return async (token: string): Promise<boolean> => {
    try {
      const { payload } = await jwtVerify(token, await provider.keys(), {
        issuer: provider.issuer,
        audience: provider.clientId,
        typ: 'logout+jwt',
        requiredClaims: ['iat', 'exp', 'jti', 'sub', 'events'],
        maxTokenAge: MAX_AGE_SECONDS,
        clockTolerance: MAX_AGE_SECONDS,
        currentDate: now(),
      });
      const { events, sub, jti, exp } = payload;
      // A nonce would make it an ID token, which somebody could have kept.
      if ('nonce' in payload || !isEvent(events)) return false;
      const until = new Date((exp! + MAX_AGE_SECONDS) * 1000);
      return await endSessionsOf(database, provider.issuer, sub!, { id: jti!, until }, now());
    } catch (error) {
      if ((error as { code?: string }).code?.startsWith('ERR_J')) return false;
      throw error;
    }
  };
}

const isEvent = (events: unknown): boolean =>
  typeof events === 'object' && events !== null && EVENT in events;
