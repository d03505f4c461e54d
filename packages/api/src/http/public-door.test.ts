import { request as send } from 'node:http';
import { askPublic, documentId, post, read } from '@steunpad/testing/graphql.ts';
import { NO_LIMITS, ruben } from '@steunpad/testing/people.ts';
import { count, rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const LISTED = 'https://zwolle.nl';
const OTHERS = 'https://hardenberg.nl';

let server: TestServer;
let door: string;

beforeAll(async () => {
  server = await startServer({ limits: NO_LIMITS });
  door = `${server.url}/public/graphql`;
  await rows(server.database, `INSERT INTO embed_site VALUES ('GM0193', $1)`, [LISTED]);
  await rows(server.database, `INSERT INTO embed_site VALUES ('GM0160', $1)`, [OTHERS], 'GM0160');
});
afterAll(() => server.close());

const municipality = (variables: object = { code: 'GM0193' }) => ({
  documentId: documentId('Municipality'),
  variables,
});
const requests = () => count(server.database, 'support_request');

describe('which operations it runs', () => {
  test.each([
    ['none', {}],
    ['an unknown one', { documentId: `sha256:${'0'.repeat(64)}` }],
    ['a name of JavaScript', { documentId: '__proto__' }],
    ['another name of JavaScript', { documentId: 'constructor' }],
    ['no text', { documentId: { toString: 'x' } }],
    ['a query', { query: '{ municipality(code: "GM0193") { name } }' }],
    [
      'an unknown hash with a query',
      { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: '0' } } },
    ],
    ['a hash of JavaScript', { extensions: { persistedQuery: { sha256Hash: '__proto__' } } }],
    ['extensions that are none', { extensions: null }],
  ])('%s is refused', async (_, body) => {
    const { status, code, data } = await post(door, { ...body, variables: { code: 'GM0193' } });

    expect([status, code, data]).toEqual([400, 'OPERATION_UNKNOWN', undefined]);
  });

  test('its own run, by our field or by the convention of other clients', async () => {
    const [, sha256Hash] = documentId('Municipality').split(':');
    const byHash = {
      extensions: { persistedQuery: { version: 1, sha256Hash } },
      variables: { code: 'GM0193' },
    };

    expect((await post(door, municipality())).data.municipality.name).toBe('Zwolle');
    expect((await post(door, byHash)).data.municipality.name).toBe('Zwolle');
  });

  test('a query beside a known id is not looked at', async () => {
    const { data } = await post(door, { ...municipality(), query: '{ workList { totalCount } }' });

    expect(Object.keys(data)).toEqual(['municipality']);
  });
});

describe('what it takes', () => {
  test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s is not for it', async (method) => {
    const { status, headers, code } = await read(await fetch(door, { method }));

    expect([status, headers.get('allow'), code]).toEqual([405, 'POST, OPTIONS', 'BAD_REQUEST']);
  });

  const inAddress = (operation: string, variables: object) =>
    `${door}?${new URLSearchParams({ documentId: documentId(operation), variables: JSON.stringify(variables) })}`;

  test('what a municipality is may be asked in an address, for which a browser needs no permission', async () => {
    const address = inAddress('Municipality', { code: 'GM0193' });
    const listed = await read(await fetch(address, { headers: { origin: LISTED } }));
    const other = await read(await fetch(address, { headers: { origin: OTHERS } }));

    expect([listed.status, listed.data.municipality.name]).toEqual([200, 'Zwolle']);
    expect(listed.headers.get('access-control-allow-origin')).toBe(LISTED);
    expect([other.status, other.code]).toEqual([403, 'ORIGIN_UNKNOWN']);
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['SubmitSupportRequest', () => ({ input: ruben() })],
    ['ResidentRequest', () => ({ input: { municipality: 'GM0193', reference: 'x', code: 'x' } })],
    ['MySupport', () => ({ input: { municipality: 'GM0193', code: 'x' } })],
  ])('%s may not stand in an address, where logs would keep it', async (operation, variables) => {
    const before = await requests();
    const { status, code } = await read(await fetch(inAddress(operation, variables())));

    expect([status, code]).toEqual([405, 'BAD_REQUEST']);
    expect(await requests()).toBe(before);
  });

  test.each([
    ['a body that is none', () => '{'],
    ['an operation that is not ours', () => ({ documentId: 'x' })],
    ['no municipality', () => ({ documentId: documentId('Municipality') })],
  ])('%s: websites that nobody listed cannot read why', async (_case, body) => {
    const [listed, other] = [
      await post(door, body(), { origin: LISTED }),
      await post(door, body(), { origin: 'https://nergens.example' }),
    ];

    expect([listed.status, other.status]).toEqual([400, 400]);
    expect(listed.headers.get('access-control-allow-origin')).toBe(LISTED);
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    expect(other.headers.get('vary')).toBe('origin');
  });

  test.each(['/health/live', '/health/ready', '/public/proof'])(
    '%s is read and nothing else',
    async (path) => {
      const { status, headers } = await fetch(new URL(path, door), { method: 'POST' });

      expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      expect((await fetch(new URL(path, door))).status).toBe(200);
      expect((await fetch(new URL(path, door), { method: 'HEAD' })).status).toBe(200);
    },
  );

  test('an address with broken variables is refused, and nothing of it is repeated', async () => {
    const { status, text } = await read(await fetch(`${door}?variables={Kanarie`));

    expect(status).toBe(400);
    expect(text).not.toContain('Kanarie');
  });

  test.each([
    'text/plain',
    'application/graphql',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('content type %j changes nothing', async (type) => {
    const before = await requests();
    const body = JSON.stringify({
      documentId: documentId('SubmitSupportRequest'),
      variables: { input: ruben() },
    });

    const { status, code } = await read(
      await fetch(door, {
        method: 'POST',
        headers: type ? { 'content-type': type } : {},
        body: new Blob([body]),
      }),
    );

    expect([status, code]).toEqual([415, 'BAD_REQUEST']);
    expect(await requests()).toBe(before);
  });

  test.each([
    ['malformed', '{"documentId": "Kanarie'],
    ['an array', '["Kanarie"]'],
    ['a text', '"Kanarie"'],
    ['null', 'null'],
    ['nothing', ''],
  ])('a body that is %s is refused, and nothing of it is repeated', async (_, body) => {
    const { status, code, text } = await post(door, body);

    expect([status, code]).toEqual([400, 'BAD_REQUEST']);
    expect(text).not.toContain('Kanarie');
  });

  test('a body of 100 KB is refused, also one that does not say its size', async () => {
    const body = JSON.stringify({ ...municipality(), padding: 'x'.repeat(100_000) });
    const stream = new Blob([body]).stream();

    const said = await post(door, body);
    const unsaid = await read(
      await fetch(door, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: stream,
        duplex: 'half',
      } as RequestInit),
    );

    expect([said.status, said.code]).toEqual([413, 'BODY_TOO_LARGE']);
    expect([unsaid.status, unsaid.code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test('variables that do not fit are told by their place, and nothing of them is repeated', async () => {
    const { status, code, errors, text } = await askPublic(server.url, 'SubmitSupportRequest', {
      input: ruben({ contact: { preference: 'Kanarie', phone: '0612345678' } }),
    });

    expect([status, code]).toEqual([400, 'BAD_REQUEST']);
    expect(errors?.[0]?.message).toContain('input.contact.preference');
    expect(text).not.toContain('Kanarie');
  });

  test.each([
    ['missing', {}, 400],
    ['null', { code: null }, 400],
    ['no code', { code: 'Zwolle' }, 400],
    ['SQL', { code: "GM0193' OR '1'='1" }, 400],
    ['unknown', { code: 'GM9999' }, 404],
  ])('a municipality that is %s is told so', async (_, variables, expected) => {
    const { status, code } = await post(door, municipality(variables));

    expect([status, code]).toEqual([expected, 'MUNICIPALITY_UNKNOWN']);
  });
});

describe('which websites it answers', () => {
  const own = () => server.url;
  const MATRIX: readonly [string, () => string, boolean][] = [
    ['listed', () => LISTED, true],
    ['our own page', own, true],
    ['of another municipality', () => OTHERS, false],
    ['a sub-domain', () => 'https://www.zwolle.nl', false],
    ['null', () => 'null', false],
    ['with the listed name in front', () => 'https://zwolle.nl.evil.example', false],
    ['with the listed name behind', () => 'https://evilzwolle.nl', false],
    ['another port', () => 'https://zwolle.nl:8443', false],
    ['another scheme', () => 'http://zwolle.nl', false],
    ['upper case', () => 'https://ZWOLLE.nl', false],
    ['with a path', () => 'https://zwolle.nl/', false],
    ['two at once', () => `${LISTED}, https://evil.example`, false],
  ];

  test.each(MATRIX)('origin %s: a form', async (_, origin, welcome) => {
    const before = await requests();

    const { status, code, data, headers } = await askPublic(
      server.url,
      'SubmitSupportRequest',
      { input: ruben() },
      { origin: origin() },
    );

    expect(status).toBe(welcome ? 200 : 403);
    expect(code).toBe(welcome ? undefined : 'ORIGIN_UNKNOWN');
    expect(Boolean(data)).toBe(welcome);
    expect(headers.get('access-control-allow-origin')).toBe(welcome ? origin() : null);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('vary')).toMatch(/origin/i);
    expect(headers.get('set-cookie')).toBeNull();
    expect(await requests()).toBe(before + (welcome ? 1 : 0));
  });

  test.each(
    MATRIX.map(
      ([name, origin, welcome]) => [name, origin, welcome || origin() === OTHERS] as const,
    ),
  )('origin %s: the question before a form', async (_, origin, welcome) => {
    const response = await fetch(door, {
      method: 'OPTIONS',
      headers: {
        origin: origin(),
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, steunpad-proof',
      },
    });

    const { status, headers } = await read(response);
    expect(status).toBe(welcome ? 204 : 403);
    expect(headers.get('access-control-allow-origin')).toBe(welcome ? origin() : null);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('access-control-allow-headers')).toBe(
      welcome ? 'content-type, steunpad-proof, *' : null,
    );
    expect(headers.get('vary')).toMatch(/origin/i);
  });

  test('without an origin it is no browser, and is answered', async () => {
    const { status, headers } = await post(door, municipality());

    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, null]);
    expect((await fetch(door, { method: 'OPTIONS' })).status).toBe(403);
  });

  test('an answer is kept by nobody and is only JSON', async () => {
    const { headers } = await post(door, municipality());

    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

test.each([
  '/nope',
  '//',
  '/\\',
  '/graphql/',
  '/public/graphqlx',
  '/widgets/v1/nope.js',
  '/widgets/v1/..%2f..%2fpackage.json',
  '/%',
  '*',
])('the path %s is nowhere', async (path) => {
  const { port } = new URL(server.url);

  const status = await new Promise((answered, fail) => {
    send({ port, path, host: '127.0.0.1' }, (response) => {
      response.resume();
      answered(response.statusCode);
    })
      .once('error', fail)
      .end();
  });

  expect(status).toBe(404);
});
