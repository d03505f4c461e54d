import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startServer();
  token = await server.token(EVERY_SCOPE);
});
afterAll(() => server.close());

const audits = serverAudits({
  url: () => `${server.url}/graphql`,
  fetchFn: (url: string, init: RequestInit) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    return fetch(url, { ...init, headers });
  },
});

/** A link on any page could send a GET, so none is taken. */
const REFUSED_ON_PURPOSE: readonly string[] = [
  '5A70', // MAY accept application/x-www-form-urlencoded formatted GET requests
  'D6D5', // MAY allow URL-encoded JSON string {variables} parameter in GETs
  '6A70', // the same, when accepting application/json
];

test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (id, _, fn) => {
  const result = await fn();

  expect(result.status === 'ok').toBe(!REFUSED_ON_PURPOSE.includes(id));
});

test('all of the audits were run', () => {
  expect(audits.length).toBeGreaterThan(60);
});
