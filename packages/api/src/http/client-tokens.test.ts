import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { clockAt } from '@steunpad/testing/clock.ts';
import { command } from '@steunpad/testing/command.ts';
import { post } from '@steunpad/testing/graphql.ts';
import { askForSupport, NO_LIMITS } from '@steunpad/testing/people.ts';
import { startProvider, type TestProvider } from '@steunpad/testing/provider.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const AUDIENCE = 'https://steunpad.example';
const clock = clockAt(new Date().toISOString());
let provider: TestProvider;
let server: TestServer;

beforeAll(async () => {
  provider = await startProvider('https://steunpad.example');
  server = await startServer({
    ...{ now: clock.now, limits: NO_LIMITS },
    clientTokens: { issuers: [provider.issuer], audience: AUDIENCE },
  });
  await askForSupport(server);
});
afterAll(async () => {
  await server.close();
  await provider.stop();
});
beforeEach(() => clock.set(new Date().toISOString()));

const clientTokens = () => ({ issuers: [provider.issuer], audience: AUDIENCE });
const run = (...argv: string[]) =>
  command(server.database, ['client', ...argv], { clientTokens: clientTokens() });
const add = (clientId: string, municipality: string, ...scopes: string[]) =>
  run(
    'add',
    '--municipality',
    municipality,
    '--client-id',
    clientId,
    ...scopes.flatMap((scope) => ['--scope', scope]),
  );
const list = async (municipality = 'GM0193') =>
  JSON.parse((await run('list', '--municipality', municipality, '--json')).out);

const LIST = '{ workList { totalCount } }';
const ask = (token: string, municipality: string | null = 'GM0193', query = LIST) =>
  post(
    `${server.url}/graphql`,
    { query },
    {
      authorization: `Bearer ${token}`,
      ...(municipality && { 'steunpad-municipality': municipality }),
    },
  );

test('a client that its provider vouches for may what stands here, in the municipalities where it stands', async () => {
  const token = await provider.clientToken('screens', AUDIENCE);
  expect((await ask(token)).code).toBe('UNAUTHENTICATED');

  const added = await add('screens', 'GM0193', 'requests:read');
  expect([added.exit, added.err]).toEqual([0, '']);
  await add('screens', 'GM0160', 'notices:read');

  const inZwolle = (await ask(await server.token(['requests:read']))).data.workList.totalCount;
  expect(inZwolle).toBeGreaterThan(0);
  expect((await ask(token)).data.workList.totalCount).toBe(inZwolle);
  const there = await ask(await server.token(['notices:read'], 'GM0160'), 'GM0160');
  expect((await ask(token, 'GM0160')).data).toEqual(there.data);
  expect((await ask(token, 'GM0193', '{ me { id } }')).code).toBe('FORBIDDEN');
  expect((await ask(token, null)).code).toBe('MUNICIPALITY_NOT_NAMED');
  expect((await ask(token, 'Zwolle')).code).toBe('BAD_REQUEST');
  expect((await ask(token, 'GM0150')).code).toBe('UNAUTHENTICATED');
  const other = await provider.clientToken('registry', AUDIENCE);
  expect((await ask(other)).code).toBe('UNAUTHENTICATED');
});

test('a client is revoked at once, whatever tokens it has, and may be added again', async () => {
  await add('registry', 'GM0193', 'requests:read');
  const token = await provider.clientToken('registry', AUDIENCE);
  expect((await ask(token)).code).toBeUndefined();
  const [first] = await list();
  expect(first).toMatchObject({
    ...{ clientId: 'registry', issuer: provider.issuer, scopes: ['requests:read'] },
    lastUsedAt: clock.now().toISOString(),
  });

  const twice = await add('registry', 'GM0193', 'requests:write');
  expect([twice.exit, twice.err]).toEqual([1, expect.stringContaining('revoke it first')]);
  expect((await run('revoke', first.id, '--municipality', 'GM0193')).exit).toBe(0);
  expect((await ask(token)).code).toBe('UNAUTHENTICATED');
  expect((await run('revoke', first.id, '--municipality', 'GM0193')).exit).toBe(1);

  const again = await add('registry', 'GM0193', 'notices:read');
  expect([again.exit, again.err]).toEqual([0, '']);
  expect((await ask(token)).code).toBeUndefined();
  expect(
    (await list()).filter((each: { clientId: string }) => each.clientId === 'registry'),
  ).toHaveLength(2);
  const tokens = await command(server.database, [
    'token',
    'list',
    '--municipality',
    'GM0193',
    '--json',
  ]);
  expect(tokens.out).not.toContain('registry');
});

test('what a client may ends on its day, while the provider still vouches for it', async () => {
  await run(
    'add',
    '--municipality',
    'GM0160',
    '--client-id',
    'registry',
    '--scope',
    'requests:read',
    '--expires',
    'PT8H',
  );
  clock.set(new Date(Date.now() + 9 * 3_600_000).toISOString());
  const iat = Math.floor(clock.now().getTime() / 1000);
  const token = await signed({ iat, exp: iat + 600, client_id: 'registry', sub: 'registry' });
  expect((await ask(token, 'GM0160')).code).toBe('TOKEN_EXPIRED');
});

test('a client needs a provider that is set, and a scope that there is', async () => {
  const elsewhere = await run(
    'add',
    '--municipality',
    'GM0193',
    '--client-id',
    'x',
    '--scope',
    'requests:read',
    '--issuer',
    'https://other.example',
  );
  expect([elsewhere.exit, elsewhere.err]).toEqual([
    1,
    expect.stringContaining('STEUNPAD_TOKEN_ISSUERS'),
  ]);
  expect((await add('x', 'GM0193', 'staff:read')).exit).not.toBe(0);
  expect((await add('x', 'GM9999', 'requests:read')).exit).not.toBe(0);
});

const payload = (): JWTPayload => {
  const iat = Math.floor(clock.now().getTime() / 1000);
  return {
    iss: provider.issuer,
    aud: AUDIENCE,
    sub: 'screens',
    client_id: 'screens',
    iat,
    exp: iat + 600,
    jti: 'x',
  };
};
const signed = (
  claims: JWTPayload = {},
  header: Partial<JWTHeaderParameters> = {},
  key: Parameters<SignJWT['sign']>[0] = provider.signing.key,
) =>
  new SignJWT({ ...payload(), ...claims })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: provider.signing.kid, ...header })
    .sign(key);
const json = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('nothing else is taken for an access token of the provider', async () => {
  await add('screens', 'GM0193', 'requests:read');
  const now = Math.floor(clock.now().getTime() / 1000);
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const publicPem = createPublicKey(provider.signing.key).export({ type: 'spki', format: 'pem' });
  const hmacOf = (key: string | Buffer) => {
    const text = `${json({ alg: 'HS256', typ: 'at+jwt', kid: provider.signing.kid })}.${json(payload())}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  const withCritical = () => {
    const header = { alg: 'RS256', typ: 'at+jwt', crit: ['strange'], strange: 1 };
    const text = `${json({ ...header, kid: provider.signing.kid })}.${json(payload())}`;
    const made = sign('RSA-SHA256', Buffer.from(text), provider.signing.key);
    return `${text}.${made.toString('base64url')}`;
  };
  const [head, , signature] = (await signed()).split('.');
  const hostile: Record<string, string | Promise<string>> = {
    'signed by nobody': `${json({ alg: 'none', typ: 'at+jwt' })}.${json(payload())}.`,
    'signed with its public key as a secret': hmacOf(publicPem),
    'signed by somebody else under its kid': signed({}, {}, stranger),
    'signed with a key that it brings along': signed(
      {},
      { jwk: createPublicKey(stranger).export({ format: 'jwk' }) as never, kid: 'own' },
      stranger,
    ),
    'signed with a key at an address that it names': signed(
      {},
      { jku: 'https://other.example/keys', kid: 'own' },
      stranger,
    ),
    'changed after it was signed': `${head}.${json({ ...payload(), client_id: 'registry' })}.${signature}`,
    'with something critical that nobody knows': withCritical(),
    'for another server': signed({ aud: 'https://other.example' }),
    'for nobody': signed({ aud: undefined as never }),
    'of another provider': signed({ iss: 'https://other.example' }),
    'of no provider': signed({ iss: undefined as never }),
    'an ID token': signed({}, { typ: 'JWT' }),
    'a logout token': signed({}, { typ: 'logout+jwt' }),
    'without a client': signed({ client_id: undefined }),
    'with a client that is no text': signed({ client_id: ['screens'] }),
    'without an end': signed({ exp: undefined as never }),
    'that holds later': signed({ nbf: now + 300 }),
    'of later': signed({ iat: now + 3_600, exp: now + 7_200 }),
    'two parts': `${json({ alg: 'none' })}.${json(payload())}`,
    'no JSON': 'a.b.c',
  };
  for (const [what, token] of Object.entries(hostile)) {
    const answer = await ask(await token);
    expect([what, answer.status, answer.code]).toEqual([what, 401, 'UNAUTHENTICATED']);
  }
  const expired = await ask(await signed({ iat: now - 700, exp: now - 100 }));
  expect([expired.status, expired.code]).toEqual([401, 'TOKEN_EXPIRED']);

  // The same as the provider makes them, and a minute of difference between clocks.
  expect((await ask(await signed())).code).toBeUndefined();
  expect((await ask(await signed({ iat: now - 650, exp: now - 50 }))).code).toBeUndefined();
});

test('keys that the provider changed are fetched, and while it is away that is said', async () => {
  await add('screens', 'GM0193', 'requests:read');
  provider.rotateKeys();
  // Keys are asked for again after half a minute at the earliest, so this server has not met any yet.
  const fresh = await startServer({ limits: NO_LIMITS, clientTokens: clientTokens() });
  await provider.stop();
  const headers = { authorization: `Bearer ${await signed()}`, 'steunpad-municipality': 'GM0193' };
  const away = await post(`${fresh.url}/graphql`, { query: LIST }, headers);
  expect([away.status, away.code]).toEqual([503, 'PROVIDER_UNREACHABLE']);

  await provider.start();
  const back = await post(`${fresh.url}/graphql`, { query: LIST }, headers);
  // Known at the provider, and without rights in this other database.
  expect(back.errors![0]!.message).toContain('no rights in this municipality');
  await fresh.close();
});

test('without the settings no token of anybody else is looked at', async () => {
  const plain = await startServer({ limits: NO_LIMITS });
  const headers = { authorization: `Bearer ${await signed()}`, 'steunpad-municipality': 'GM0193' };
  const answer = await post(`${plain.url}/graphql`, { query: LIST }, headers);
  expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
  const own = await plain.token(['requests:read']);
  const named = (municipality: string) =>
    post(
      `${plain.url}/graphql`,
      { query: LIST },
      { authorization: `Bearer ${own}`, 'steunpad-municipality': municipality },
    );
  expect((await named('GM0193')).code).toBeUndefined();
  expect([(await named('GM0160')).status, (await named('GM0160')).code]).toEqual([
    403,
    'MUNICIPALITY_NOT_NAMED',
  ]);
  await plain.close();
});
