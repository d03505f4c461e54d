import { networkInterfaces } from 'node:os';
import { Browser } from '@steunpad/testing/browser.ts';
import { post } from '@steunpad/testing/graphql.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SESSION = '__Host-steunpad';

describe('in the demo, on this machine', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test('one chooses as whom to look around, and has the roles of that person', async () => {
    const browser = new Browser();
    const { text } = await browser.open(`${server.url}/signin`);
    expect(text).toContain('Noor Voorbeeld, professional');
    const entered = await browser.post(`${server.url}/signin/demo`, { person: 'PROFESSIONAL' });
    expect(entered.text).toContain('Noor Voorbeeld (Zwolle)');

    const cookie = browser.header(server.url);
    const headers = { cookie, origin: server.url };
    const { data } = await post(`${server.url}/graphql`, { query: '{ me { roles } }' }, headers);
    expect(data.me.roles).toEqual(['PROFESSIONAL']);
  });

  test('another website signs nobody in, and nobody else is let in', async () => {
    const browser = new Browser();
    const page = `${server.url}/signin/demo`;
    const foreign = await browser.post(page, { person: 'CLERK' }, 'https://indringer.example');
    expect(foreign.status).toBe(403);
    expect((await browser.post(page, { person: 'nobody' })).status).toBe(403);
    expect(browser.cookie(server.url, SESSION)).toBeUndefined();
  });

  test.each([
    ['through a proxy', { 'x-forwarded-for': '198.51.100.1' }],
    ['through another proxy', { forwarded: 'for=198.51.100.1' }],
  ])('it is not there for what comes %s', async (_, headers) => {
    const asked = await fetch(`${server.url}/signin`, { headers: { ...headers } });
    expect(asked.status).toBe(404);
  });
});

describe.each([
  ['where the demo is off', { demo: false }],
  ['where the server has a public address', { publicUrl: 'https://steun.example' }],
  ['where others reach it', { host: '0.0.0.0' }],
])('%s', (_, options) => {
  test('the page is not there', async () => {
    const server = await startServer(options);
    const { port } = new URL(server.url);
    const addresses = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && (internal || 'host' in options))
      .map(({ address }) => `http://${address}:${port}`);
    for (const url of addresses) {
      expect((await fetch(`${url}/signin`)).status).toBe(404);
      const posted = await new Browser().post(`${url}/signin/demo`, { person: 'CLERK' });
      expect([404, 421]).toContain(posted.status);
      expect(posted.headers.get('set-cookie')).toBeNull();
    }
    await server.close();
  });
});
