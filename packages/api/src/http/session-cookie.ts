import type { IncomingHttpHeaders } from 'node:http';
import type { Attempt } from './provider.ts';

/** `__Host-`: browsers take it over TLS (or on this machine) only, for this host alone, and from no other. */
const SESSION = '__Host-steunpad';

/** What a browser keeps while it is away at the provider. */
const ATTEMPT = '__Host-steunpad-signin';

type Named = typeof SESSION | typeof ATTEMPT;

const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** What a browser holds, by the text of its header. */
function cookieIn(header: string | null | undefined, name: Named): string | null {
  const wanted = `${name}=`;
  const found = (header ?? '').split('; ').find((each) => each.startsWith(wanted));
  return found ? found.slice(wanted.length) : null;
}

const SECRET = /^[\w-]{43}$/;

export function sessionIn(header: string | null | undefined): string | null {
  const value = cookieIn(header, SESSION);
  return value && SECRET.test(value) ? value : null;
}

export const keepSession = (secret: string): string => `${SESSION}=${secret}; ${ATTRIBUTES}`;

export const dropSession = `${SESSION}=; ${ATTRIBUTES}; Max-Age=0`;

const ATTEMPT_SECONDS = 600;

export const keepAttempt = (attempt: Attempt): string =>
  `${ATTEMPT}=${Buffer.from(JSON.stringify(attempt)).toString('base64url')}; ${ATTRIBUTES}; Max-Age=${ATTEMPT_SECONDS}`;

export const dropAttempt = `${ATTEMPT}=; ${ATTRIBUTES}; Max-Age=0`;

export function attemptIn(header: string | undefined): Attempt | null {
  try {
    const kept = cookieIn(header, ATTEMPT) ?? '';
    const given = JSON.parse(Buffer.from(kept, 'base64url').toString());
    const { state, nonce, verifier } = given as Record<string, unknown>;
    const all = [state, nonce, verifier].every((each) => typeof each === 'string' && each !== '');
    return all ? (given as Attempt) : null;
  } catch {
    return null;
  }
}

/**
 * Whether a request that a browser sends with our cookie comes from a page of ours. `Lax` keeps the cookie back from most
 * others already; here a request without an origin is refused too, since every browser says one where it sends something.
 */
export function isOwnRequest(headers: IncomingHttpHeaders, isOwnPage: boolean): boolean {
  const site = headers['sec-fetch-site'];
  return isOwnPage && (site === undefined || site === 'same-origin');
}
