import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Browser } from '@steunpad/testing/browser.ts';
import { clockAt } from '@steunpad/testing/clock.ts';
import { post } from '@steunpad/testing/graphql.ts';
import { CLIENT, startProvider, type TestProvider } from '@steunpad/testing/provider.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { staffMember } from '@steunpad/testing/staff.ts';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const SESSION = '__Host-steunpad';
const NOW = () => new Date().toISOString();
const ahead = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

let url: string;
let provider: TestProvider;
let server: TestServer;
const clock = clockAt(NOW());
let sam: string;

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  provider = await startProvider(url);
  server = await startServer({
    port,
    publicUrl: url,
    now: clock.now,
    provider: { issuer: provider.issuer, ...CLIENT },
  });
  sam = await person('sam', ['COORDINATOR'], 'Sam Voorbeeld');
});
afterAll(async () => {
  await server.close();
  await provider.stop();
});
beforeEach(() => {
  clock.set(NOW());
  provider.account = {
    id: 'sam',
    claims: { name: 'Sam Voorbeeld', email: 'sam@voorbeeld.example' },
  };
});

const person = (subject: string, roles: Parameters<typeof staffMember>[1], name = subject) =>
  staffMember(server.database, roles, { issuer: provider.issuer, subject, name });

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function signedIn(browser = new Browser()): Promise<Browser> {
  const { text } = await browser.open(`${url}/signin`);
  expect(text).toContain('U bent ingelogd');
  return browser;
}

/** What a page of ours asks in this browser. */
const ask = (browser: Browser, query = '{ me { id name roles } }', headers = {}) =>
  post(`${url}/graphql`, { query }, { cookie: browser.header(url), origin: url, ...headers });

/** Somebody who has the cookie and nothing else. */
function withCookie(value: string): Browser {
  const browser = new Browser();
  browser.set(url, SESSION, value);
  return browser;
}

const isCallback = (at: string) => at.includes('/signin/callback');

describe('signing in', () => {
  test('goes to the provider and back, and the cookie opens what the roles open', async () => {
    const browser = await signedIn();
    const [, there] = browser.way;
    const asked = new URL(there!).searchParams;

    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const each of ['state', 'nonce', 'code_challenge']) expect(asked.get(each)).toBeTruthy();
    expect((await ask(browser)).data.me).toEqual({
      ...{ id: sam, name: 'Sam Voorbeeld', roles: ['COORDINATOR'] },
    });
    expect((await ask(browser, '{ workList { edges { node { id } } } }')).code).toBeUndefined();
    expect((await ask(browser, '{ grants { id } }')).code).toBe('FORBIDDEN');
  });

  test('comes back to where in the workspace somebody was', async () => {
    const to = '/werk/pathways/UGF0aHdheTox?step=RECORD_TALK';
    const { url: at } = await new Browser().open(
      `${url}/signin?to=${encodeURIComponent(to)}`,
      (address) => address.includes('/werk/'),
    );
    expect(at).toBe(url + to);
  });

  test.each([
    'https://indringer.example/werk/',
    '//indringer.example/werk/',
    '/werk/\\indringer.example',
    '/werk/\r\nset-cookie: x=1',
    '/graphql',
  ])('leads nowhere else: %j', async (to) => {
    const browser = new Browser();
    const { text } = await browser.open(`${url}/signin?to=${encodeURIComponent(to)}`);
    expect(text).toContain('U bent ingelogd');
    expect(browser.way.at(-1)).toBe(`${url}/signin`);
  });

  test('sets cookies that no script, no other host and no plain line gets', async () => {
    const browser = new Browser();
    const back = await browser.open(`${url}/signin`, isCallback);
    const response = await fetch(back.url, {
      headers: { cookie: browser.header(url) },
      redirect: 'manual',
    });
    const lines = response.headers.getSetCookie();
    const session = lines.find((line) => line.startsWith(`${SESSION}=`));

    expect(session).toMatch(/^__Host-steunpad=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [row] = await server.database.asSignIn((db) =>
      db.$sql('SELECT hash::text FROM staff_session ORDER BY id DESC LIMIT 1'),
    );
    expect(JSON.stringify(row)).not.toContain(session!.split(/[=;]/)[1]);
  });

  test('with a wrong state is refused, and nobody is signed in', async () => {
    const browser = new Browser();
    const back = await browser.open(`${url}/signin`, isCallback);
    const { status, text } = await browser.open(back.url.replace(/state=[^&]+/, 'state=another'));

    expect([status, text]).toEqual([400, expect.stringContaining('begon in een ander venster')]);
    expect(browser.cookie(url, SESSION)).toBeUndefined();
  });

  test('in a browser that did not begin is refused: nobody signs another in as themselves', async () => {
    const back = await new Browser().open(`${url}/signin`, isCallback);
    const other = new Browser();

    expect((await other.open(back.url)).status).toBe(400);
    expect(other.cookie(url, SESSION)).toBeUndefined();
  });

  test('with a code that was used is refused', async () => {
    const browser = new Browser();
    const back = await browser.open(`${url}/signin`, isCallback);
    const before = browser.cookie(url, '__Host-steunpad-signin')!;
    await browser.open(back.url);
    const again = new Browser();
    again.set(url, '__Host-steunpad-signin', before);
    const { status, text } = await again.open(back.url);

    expect([status, text]).toEqual([400, expect.stringContaining('al gebruikt of verlopen')]);
    expect(again.cookie(url, SESSION)).toBeUndefined();
  });

  test('says when the provider is down, both ways, and works again after', async () => {
    const browser = new Browser();
    const back = await browser.open(`${url}/signin`, isCallback);
    await provider.stop();
    const { status, text } = await browser.open(back.url);
    await provider.start();

    expect([status, text]).toEqual([503, expect.stringContaining('antwoordt niet')]);
    await signedIn();
  });

  test.each([11, -11])('names the clock when it is %s minutes off', async (minutes) => {
    clock.set(ahead(minutes));
    const { status, text } = await new Browser().open(`${url}/signin`);

    expect(status).toBe(400);
    expect(text).toMatch(/loopt 6[56]\d seconden voor of achter/);
    expect(text).toMatch(/6[56]\d seconds off/);
  });

  test('goes on after the provider changed its keys', async () => {
    provider.rotateKeys();
    await signedIn();
  });

  test('tells somebody whom only the provider knows what to give to whom', async () => {
    provider.account = { id: '<b>stranger', claims: {} };
    const browser = new Browser();
    const { status, text } = await browser.open(`${url}/signin`);

    expect([status, text]).toEqual([403, expect.stringContaining('Wij kennen u hier niet')]);
    expect(text).toContain('&#60;b&#62;stranger');
    expect(browser.cookie(url, SESSION)).toBeUndefined();
  });

  test('tells somebody without a role so, with the number to give', async () => {
    const id = await person('former', []);
    provider.account = { id: 'former', claims: {} };
    const { status, text } = await new Browser().open(`${url}/signin`);

    expect([status, text]).toEqual([403, expect.stringContaining(id)]);
  });

  test('takes the name that is known here where the provider leaves it out', async () => {
    await person('silent', ['CLERK'], 'Stil Voorbeeld');
    provider.account = { id: 'silent', claims: {} };
    const browser = await signedIn();

    expect((await ask(browser)).data.me.name).toBe('Stil Voorbeeld');
  });

  test('without the second step that is asked of everybody is refused', async () => {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const strict = await startProvider(address);
    const settings = { issuer: strict.issuer, ...CLIENT, acr: 'mfa' };
    const other = await startServer({ port, publicUrl: address, provider: settings });
    await staffMember(other.database, ['CLERK'], { issuer: strict.issuer, subject: 'sam' });
    strict.account = { id: 'sam', claims: {} };
    const without = await new Browser().open(`${address}/signin`);
    strict.account = { id: 'sam', claims: { acr: 'mfa' } };
    const withIt = await new Browser().open(`${address}/signin`);
    await other.close();
    await strict.stop();

    expect([without.status, without.text]).toEqual([400, expect.stringContaining('tweede stap')]);
    expect(withIt.text).toContain('U bent ingelogd');
  });

  test('asks somebody with several municipalities which one, and shows no rows before', async () => {
    await person('both', ['COORDINATOR', ['CLERK', 'GM0160']]);
    provider.account = { id: 'both', claims: {} };
    const browser = new Browser();
    const { text } = await browser.open(`${url}/signin`);
    expect(text).toContain('Voor welke gemeente');
    expect((await ask(browser)).code).toBe('MUNICIPALITY_NOT_CHOSEN');

    await browser.post(`${url}/signin/municipality`, { code: 'GM0150' });
    expect((await ask(browser)).code).toBe('MUNICIPALITY_NOT_CHOSEN');
    await browser.post(`${url}/signin/municipality`, { code: 'GM0160' });
    expect((await ask(browser)).data.me.roles).toEqual(['CLERK']);
  });
});

describe('a session', () => {
  test('gets a new secret at each sign-in: one that was planted or used before opens nothing', async () => {
    const browser = await signedIn();
    const first = browser.cookie(url, SESSION)!;
    const planted = 'x'.repeat(43);
    const victim = new Browser();
    victim.set(url, SESSION, planted);
    await signedIn(victim);
    expect(victim.cookie(url, SESSION)).not.toBe(planted);
    expect((await ask(withCookie(planted))).code).toBe('SESSION_ENDED');

    const again = new Browser();
    const back = await again.open(`${url}/signin`, isCallback);
    again.set(url, SESSION, first);
    await again.open(back.url);
    expect((await ask(withCookie(first))).code).toBe('SESSION_ENDED');
  });

  test('ends in one browser and not in the other, and a stolen cookie ends with it', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const stolen = withCookie(one.cookie(url, SESSION)!);
    await one.post(`${url}/signout`);

    expect(one.way.at(-1)).toContain(provider.issuer);
    expect(one.cookie(url, SESSION)).toBeUndefined();
    expect((await ask(stolen)).code).toBe('SESSION_ENDED');
    expect((await ask(other)).code).toBeUndefined();
  });

  test('ends after fifteen minutes of rest, not while it is used, and after eight hours at the latest', async () => {
    const browser = await signedIn();
    for (let minutes = 14; minutes < 60; minutes += 14) {
      clock.set(ahead(minutes));
      expect((await ask(browser)).code).toBeUndefined();
    }
    clock.set(ahead(56 + 15));
    expect((await ask(browser)).code).toBe('SESSION_ENDED');

    clock.set(NOW());
    const worker = await signedIn();
    for (let minutes = 10; minutes < 480; minutes += 10) {
      clock.set(ahead(minutes));
      await ask(worker);
    }
    expect((await ask(worker)).code).toBeUndefined();
    clock.set(ahead(481));
    expect((await ask(worker)).code).toBe('SESSION_ENDED');
  }, 60_000);

  test('loses a role that is taken away at the next request', async () => {
    const id = await person('leaving', ['COORDINATOR', 'CLERK']);
    provider.account = { id: 'leaving', claims: {} };
    const browser = await signedIn();
    const revoke = (role: string) =>
      server.database.asOwner('GM0193', (db) =>
        db.$sql(
          `UPDATE staff_grant SET revoked_by = 'command', revoked_at = now() WHERE staff_member_id = $1 AND role::text = $2`,
          [id, role],
        ),
      );
    const people = '{ volunteers { edges { node { name } } } }';
    expect((await ask(browser, people)).code).toBeUndefined();
    await revoke('COORDINATOR');
    expect((await ask(browser, people)).code).toBe('FORBIDDEN');
    await revoke('CLERK');
    expect((await ask(browser)).code).toBe('NO_ROLE');
  });

  test('does nothing for another website', async () => {
    const browser = await signedIn();
    const elsewhere = [
      { origin: 'https://indringer.example' },
      { origin: 'null' },
      { origin: url, 'sec-fetch-site': 'cross-site' },
      { origin: url, 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of elsewhere)
      expect((await ask(browser, '{ me { id } }', headers)).code).toBe('ORIGIN_UNKNOWN');
    const silent = await post(
      `${url}/graphql`,
      { query: '{ me { id } }' },
      { cookie: browser.header(url) },
    );
    expect(silent.code).toBe('ORIGIN_UNKNOWN');

    expect((await browser.post(`${url}/signout`, {}, 'https://indringer.example')).status).toBe(
      403,
    );
    expect((await ask(browser)).code).toBeUndefined();
  });

  test('counts for nothing beside a token: what the token may is what holds', async () => {
    const browser = await signedIn();
    const token = await server.token(['notices:read']);
    const both = await ask(browser, '{ me { id } }', { authorization: `Bearer ${token}` });

    expect(both.code).toBe('FORBIDDEN');
  });
});

describe('signing out at the provider', () => {
  const send = (token: string) =>
    fetch(`${url}/backchannel-logout`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ logout_token: token }),
    });

  test('ends every session of that person here, once', async () => {
    await person('other', ['CLERK']);
    const [one, two] = [await signedIn(), await signedIn()];
    provider.account = { id: 'other', claims: {} };
    const colleague = await signedIn();
    const [token] = await provider.signOut('sam');

    expect((await ask(one)).code).toBe('SESSION_ENDED');
    expect((await ask(two)).code).toBe('SESSION_ENDED');
    expect((await ask(colleague)).code).toBeUndefined();

    provider.account = { id: 'sam', claims: {} };
    const later = await signedIn();
    expect((await send(token!)).status).toBe(400);
    expect((await ask(later)).code).toBeUndefined();
  });

  test('is not believed of anybody else, nor with a token of another kind', async () => {
    const browser = await signedIn();
    const claims = {
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      ...{ iss: provider.issuer, aud: CLIENT.clientId, sub: 'sam', jti: 'x' },
    };
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'logout+jwt' })
      .setIssuedAt()
      .setExpirationTime('2m')
      .sign(new TextEncoder().encode(CLIENT.clientSecret));
    for (const token of [forged, 'nonsense', '', 'a.b.c'])
      expect((await send(token)).status).toBe(400);
    expect((await ask(browser)).code).toBeUndefined();
  });
});
