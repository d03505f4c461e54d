import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

export interface TestProvider {
  readonly issuer: string;
  /** As whom the next browser signs in there. */
  account: { id: string; claims: Record<string, unknown> };
  /** The same provider with other keys. */
  rotateKeys(): void;
  /** What it signs with, and how it names that. */
  readonly signing: { readonly key: KeyObject; readonly kid: string };
  /** An access token that a client gets with its own credentials, for a server that it names. */
  clientToken(clientId: string, audience: string): Promise<string>;
  /** Tells the client that somebody signed out; answers with the tokens that it sent. */
  signOut(subject: string): Promise<string[]>;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export const CLIENT = { clientId: 'steunpad', clientSecret: 'the secret of the tests, 32 or more' };

/** Partner systems that the provider knows, all with the same secret. */
export const PARTNER_CLIENTS = ['screens', 'registry'];

/** A real OpenID provider for a server that is reached under `publicUrl`. Its pages ask nothing. */
export async function startProvider(publicUrl: string): Promise<TestProvider> {
  let handler: RequestListener = () => {};
  const sent: string[] = [];
  const server = createServer((request, response) => handler(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  let provider: Provider;

  const made: TestProvider = {
    issuer,
    account: { id: 'nobody', claims: {} },
    signing: newKey(),
    async clientToken(clientId, resource) {
      const body = new URLSearchParams({
        ...{ grant_type: 'client_credentials', resource },
        ...{ client_id: clientId, client_secret: CLIENT.clientSecret },
      });
      const answer = (await (await fetch(`${issuer}/token`, { method: 'POST', body })).json()) as {
        access_token?: string;
      };
      if (!answer.access_token) throw new Error(JSON.stringify(answer));
      return answer.access_token;
    },
    rotateKeys() {
      Object.assign(made, { signing: newKey() });
      provider = new Provider(issuer, settings());
      const callback = provider.callback();
      handler = async (request, response) => {
        if (!request.url?.startsWith('/interaction/')) return callback(request, response);
        const login = { accountId: made.account.id, ...acrOf(made.account.claims) };
        return provider.interactionFinished(request, response, { login });
      };
    },
    async signOut(subject) {
      const client = (await provider.Client.find(CLIENT.clientId)) as unknown as {
        backchannelLogout(subject: string, session: string): Promise<void>;
      };
      sent.length = 0;
      await client.backchannelLogout(subject, randomUUID());
      return sent;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    async start() {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
  };

  const settings = (): Configuration => ({
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${publicUrl}/signin/callback`],
        post_logout_redirect_uris: [`${publicUrl}/signout`],
        backchannel_logout_uri: `${publicUrl}/backchannel-logout`,
      },
      ...PARTNER_CLIENTS.map((clientId) => ({
        client_id: clientId,
        client_secret: CLIENT.clientSecret,
        token_endpoint_auth_method: 'client_secret_post' as const,
        ...{ grant_types: ['client_credentials'], redirect_uris: [], response_types: [] },
      })),
    ],
    jwks: {
      keys: [
        {
          ...made.signing.key.export({ format: 'jwk' }),
          ...{ kid: made.signing.kid, use: 'sig', alg: 'RS256' },
        },
      ] as never,
    },
    cookies: { keys: ['of the tests'] },
    conformIdTokenClaims: false,
    acrValues: ['mfa'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'], acr: null },
    ttl: { IdToken: 600 },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_ctx, audience) => ({
          ...{ scope: '', audience, accessTokenFormat: 'jwt', accessTokenTTL: 600 },
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: async (_ctx, accountId) => ({
      accountId,
      claims: async () => ({ ...made.account.claims, sub: accountId }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    // Its own refuses to speak to this very machine.
    fetch: async (url, { body, method, headers } = {}) => {
      sent.push(new URLSearchParams(String(body)).get('logout_token') ?? '');
      return fetch(url, { body: String(body), method: method ?? 'POST', headers: headers ?? {} });
    },
  });
  made.rotateKeys();
  return made;
}

const newKey = () => ({
  key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  kid: randomUUID(),
});

const acrOf = ({ acr }: Record<string, unknown>) => (typeof acr === 'string' ? { acr } : {});
