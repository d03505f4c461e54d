import { createRemoteJWKSet } from 'jose';
import * as client from 'openid-client';

/** Where people sign in, and as whom we speak there. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What it calls a sign-in with a second factor; without, its own rules decide. */
  readonly acr?: string | undefined;
}

/** What a browser keeps between leaving for the provider and coming back. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where to go on afterwards, in the workspace. */
  readonly to?: string | undefined;
}

export interface Claims {
  readonly subject: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/** Why somebody could not be signed in; each has a page of its own. */
export type Failure =
  | { readonly why: 'PROVIDER_DOWN' | 'CODE_USED' | 'REFUSED_THERE' | 'NO_SECOND_FACTOR' }
  | { readonly why: 'ANSWER_WRONG'; readonly error: unknown }
  | { readonly why: 'CLOCK_OFF'; readonly seconds: number };

export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  begin(): Promise<{ readonly url: URL; readonly attempt: Attempt } | Failure>;
  /** Who came back; `answer` is the address with what the provider added. */
  finish(answer: URL, attempt: Attempt): Promise<Claims | Failure>;
  /** Where to sign out there too, if it has such a page. */
  signOutUrl(back: string): Promise<URL | null>;
  /** Its keys, to check what it signed. */
  keys(): Promise<Keys>;
}

export type Keys = ReturnType<typeof createRemoteJWKSet>;

const WAIT_SECONDS = 5;
/** What it says of itself is asked again after this, so that nothing has to be started anew when it changes. */
const KEPT_MS = 300_000;
const CLOCK_TOLERANCE_SECONDS = 300;

export function providerOf(
  { issuer, clientId, clientSecret, acr }: ProviderSettings,
  redirectUri: string,
  now: () => Date,
): Provider {
  const metadata = metadataOf(issuer, clientId);

  /** A new one each time: it knows no key from before, and what time it is here. */
  async function configuration(): Promise<client.Configuration> {
    const skew = Math.round((now().getTime() - Date.now()) / 1000);
    const config = new client.Configuration(await metadata(), clientId, {
      client_secret: clientSecret,
      [client.clockSkew]: skew,
    });
    config.timeout = WAIT_SECONDS;
    client.enableNonRepudiationChecks(config);
    if (isInsecure(issuer)) client.allowInsecureRequests(config);
    return config;
  }

  return {
    issuer,
    clientId,

    async begin() {
      try {
        const verifier = client.randomPKCECodeVerifier();
        const attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier };
        const url = client.buildAuthorizationUrl(await configuration(), {
          redirect_uri: redirectUri,
          scope: 'openid profile email',
          state: attempt.state,
          nonce: attempt.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          ...(acr && { acr_values: acr }),
        });
        return { url, attempt };
      } catch (error) {
        return failureOf(error);
      }
    },

    async finish(answer, { state, nonce, verifier }) {
      try {
        const tokens = await client.authorizationCodeGrant(await configuration(), answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims()!;
        const off = Math.round(now().getTime() / 1000 - claims.iat);
        if (Math.abs(off) > CLOCK_TOLERANCE_SECONDS) return { why: 'CLOCK_OFF', seconds: off };
        if (acr && claims['acr'] !== acr && !listOf(claims['amr']).includes(acr))
          return { why: 'NO_SECOND_FACTOR' };
        return { subject: claims.sub, name: text(claims['name']), email: text(claims['email']) };
      } catch (error) {
        return failureOf(error);
      }
    },

    async signOutUrl(back) {
      const config = await configuration().catch(() => null);
      if (!config?.serverMetadata().end_session_endpoint) return null;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: back });
    },

    keys: keysAt(async () => (await metadata()).jwks_uri),
  };
}

/** What a provider says of itself, asked again after some minutes. */
export function metadataOf(issuer: string, clientId: string) {
  let kept: { readonly at: number; readonly metadata: client.ServerMetadata } | null = null;
  return async (): Promise<client.ServerMetadata> => {
    if (!kept || performance.now() - kept.at > KEPT_MS) {
      const found = await client.discovery(new URL(issuer), clientId, undefined, client.None(), {
        timeout: WAIT_SECONDS,
        ...(isInsecure(issuer) && { execute: [client.allowInsecureRequests] }),
      });
      kept = { at: performance.now(), metadata: found.serverMetadata() };
    }
    return kept.metadata;
  };
}

/** The keys at an address, which are fetched anew when one of them is not known or they are elsewhere. */
export function keysAt(place: () => Promise<string | undefined>): () => Promise<Keys> {
  let known: { readonly url: string; readonly keys: Keys } | null = null;
  return async () => {
    const url = await place();
    if (!url) throw new Error('The provider names no keys.');
    if (known?.url !== url) known = { url, keys: createRemoteJWKSet(new URL(url)) };
    return known.keys;
  };
}

const isInsecure = (issuer: string) => new URL(issuer).protocol === 'http:';

const text = (claim: unknown) => (typeof claim === 'string' && claim !== '' ? claim : undefined);
const listOf = (claim: unknown): readonly unknown[] => (Array.isArray(claim) ? claim : []);

function failureOf(error: unknown): Failure {
  const { code, cause, error: told } = error as { code?: string; cause?: unknown; error?: string };
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') {
    const { now: here = 0, claims } = checkedIn(cause);
    return { why: 'CLOCK_OFF', seconds: here - (claims?.iat ?? here) };
  }
  if (error instanceof client.AuthorizationResponseError) return { why: 'REFUSED_THERE' };
  if (told === 'invalid_grant') return { why: 'CODE_USED' };
  const status = error instanceof client.ResponseBodyError ? error.status : statusIn(cause);
  const unreachable = code === 'OAUTH_TIMEOUT' || error instanceof TypeError || status >= 500;
  return unreachable && code !== 'ERR_INVALID_URL'
    ? { why: 'PROVIDER_DOWN' }
    : { why: 'ANSWER_WRONG', error };
}

const statusIn = (cause: unknown): number => (cause instanceof Response ? cause.status : 0);

interface Checked {
  readonly now?: number;
  readonly claims?: { readonly iat?: number };
}

/** What was compared stands some causes deep. */
function checkedIn(cause: unknown): Checked {
  if (typeof cause !== 'object' || cause === null) return {};
  return 'claims' in cause ? (cause as Checked) : checkedIn((cause as { cause?: unknown }).cause);
}
