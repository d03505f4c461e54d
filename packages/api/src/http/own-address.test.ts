import { type IncomingHttpHeaders, request as send } from 'node:http';
import { post } from '@steunpad/testing/graphql.ts';
import { ruben } from '@steunpad/testing/people.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOperations } from '../../../cli/src/operations.ts';

const PUBLIC_URL = 'https://steun.voorbeeld.example';
const [submit] = [...readOperations()].find(([, text]) =>
  text.startsWith('mutation SubmitSupportRequest'),
)!;

interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Node's own client, as `fetch` lets nobody choose a host. */
const sent = (url: string, path: string, host: string, own: object = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    const headers = {
      ...own,
      host,
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': 3,
    };
    const asked = send(new URL(path, url), { method: 'POST', headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    });
    asked.once('error', reject).end('a=b');
  });

describe('with a public address', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({
      publicUrl: PUBLIC_URL,
      securityContact: 'mailto:melding@voorbeeld.example',
      now: () => new Date('2026-11-28T12:00:00Z'),
    });
  });
  afterAll(() => server.close());

  /** Asks for support from a page of this address; what came of it. */
  const from = async (origin: string) => {
    const body = { documentId: submit, variables: { input: ruben() } };
    const { data, code } = await post(`${server.url}/public/graphql`, body, { origin });
    return data?.submitSupportRequest.__typename ?? code;
  };

  test('only pages of that address, by that scheme, are its own', async () => {
    const { port } = new URL(server.url);

    expect(await from(PUBLIC_URL)).toBe('SupportRequestReceived');
    expect(await from(server.url)).toBe('SupportRequestReceived');
    expect(await from(PUBLIC_URL.replace('https', 'http'))).toBe('ORIGIN_UNKNOWN');
    expect(await from(`${PUBLIC_URL}:8443`)).toBe('ORIGIN_UNKNOWN');
    expect(await from(`http://127.0.0.1:${Number(port) + 1}`)).toBe('ORIGIN_UNKNOWN');
    expect(await from('null')).toBe('ORIGIN_UNKNOWN');
  });

  test('a form that is sent to a name that is not ours is not looked at', async () => {
    const page = '/f/GM0193/support-request';
    const { host } = new URL(server.url);

    expect((await sent(server.url, page, 'steun.elders.example')).status).toBe(421);
    expect(
      (await sent(server.url, page, `127.0.0.1.elders.example:${host.split(':')[1]}`)).status,
    ).toBe(421);
    for (const name of [
      'steun.voorbeeld.example',
      host,
      'localhost:4000',
      'steunpad:4000',
      '[::1]:4000',
    ])
      expect((await sent(server.url, page, name)).status, name).toBe(422);
  });

  test('nor is one of a page by another scheme or port, where a browser says no more than its origin', async () => {
    const { host } = new URL(PUBLIC_URL);
    const from = async (origin: string) =>
      (await sent(server.url, '/f/GM0193/support-request', host, { origin })).status;

    expect(await from(PUBLIC_URL)).toBe(422);
    expect(await from(PUBLIC_URL.replace('https', 'http'))).toBe(403);
    expect(await from(`${PUBLIC_URL}:8443`)).toBe(403);
    expect(await from('null')).toBe(403);
  });

  test('browsers keep to TLS', async () => {
    const { headers } = await sent(
      server.url,
      '/f/GM0193/support-request',
      'steun.voorbeeld.example',
    );

    expect(headers['strict-transport-security']).toBe('max-age=63072000');
  });

  test('who found a hole reads whom to tell', async () => {
    const response = await fetch(`${server.url}/.well-known/security.txt`);

    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect((await response.text()).split('\n')).toEqual([
      'Contact: mailto:melding@voorbeeld.example',
      'Expires: 2027-05-27T12:00:00.000Z',
      'Preferred-Languages: nl, en',
      `Canonical: ${PUBLIC_URL}/.well-known/security.txt`,
      '',
    ]);
  });
});

describe('without a public address', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test('any name is taken, and nothing is said of TLS or of whom to tell', async () => {
    const { status, headers } = await sent(
      server.url,
      '/f/GM0193/support-request',
      'elders.example',
    );

    expect(status).toBe(422);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect((await fetch(`${server.url}/.well-known/security.txt`)).status).toBe(404);
  });
});
