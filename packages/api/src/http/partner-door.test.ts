import { clockAt } from '@steunpad/testing/clock.ts';
import { ask, post, read } from '@steunpad/testing/graphql.ts';
import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const clock = clockAt('2026-11-16T10:00:00+01:00');
let server: TestServer;
let door: string;
let token: string;

beforeAll(async () => {
  server = await startServer({ now: clock.now });
  door = `${server.url}/graphql`;
  token = await server.token(EVERY_SCOPE);
});
afterAll(() => server.close());

const bearer = (shown: string) => ({ authorization: `Bearer ${shown}` });
const HELLO = { query: '{ municipality(code: "GM0193") { name } }' };

describe('whom it lets in', () => {
  const random = 'x'.repeat(43);

  test.each([
    ['no token', {}],
    ['an empty one', { authorization: '' }],
    ['another scheme', { authorization: 'Basic c3RwOng=' }],
    ['a token without scheme', { authorization: 'stp_GM0193_x' }],
    ['no token of ours', bearer('eyJhbGciOiJub25lIn0.e30.')],
    ['a municipality that is SQL', bearer(`stp_GM0193'--_${random}`)],
    ['a short one', bearer('stp_GM0193_x')],
    ['one that nobody has', bearer(`stp_GM0193_${random}`)],
    ['one of a municipality that is not here', bearer(`stp_GM9999_${random}`)],
  ])('%s stays outside', async (_, headers) => {
    const { status, data, code } = await post(door, HELLO, headers as Record<string, string>);

    expect([status, code, data ?? null]).toEqual([401, 'UNAUTHENTICATED', null]);
  });

  test('a token that names another municipality than its own opens neither', async () => {
    const { code } = await ask(server.url, token.replace('GM0193', 'GM0160'), HELLO.query);

    expect(code).toBe('UNAUTHENTICATED');
  });

  test('a token with one other character opens nothing', async () => {
    const tampered = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');

    expect((await ask(server.url, tampered, HELLO.query)).code).toBe('UNAUTHENTICATED');
  });

  test('a revoked token opens nothing any more', async () => {
    const revoked = await server.token(EVERY_SCOPE);
    expect((await ask(server.url, revoked, HELLO.query)).status).toBe(200);
    await rows(
      server.database,
      `UPDATE access_token SET revoked_at = now() WHERE hash = sha256($1::bytea)`,
      [Buffer.from(revoked)],
    );

    const { status, code } = await ask(server.url, revoked, HELLO.query);

    expect([status, code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('a token expires to the second', async () => {
    const daily = await server.token(EVERY_SCOPE);

    clock.set('2026-11-17T09:59:59+01:00');
    const before = await ask(server.url, daily, HELLO.query);
    clock.set('2026-11-17T10:00:00+01:00');
    const after = await ask(server.url, daily, HELLO.query);
    clock.set('2026-11-16T10:00:00+01:00');

    expect(before.status).toBe(200);
    expect([after.status, after.code]).toEqual([401, 'TOKEN_EXPIRED']);
  });

  test('the scheme may be written in any case', async () => {
    const { status } = await post(door, HELLO, { authorization: `bearer ${token}` });

    expect(status).toBe(200);
  });

  test('a token does what it was given, and is told which part it may not', async () => {
    const reader = await server.token(['notices:read']);

    const { data, errors } = await ask(
      server.url,
      reader,
      '{ workList { totalCount } municipality(code: "GM0193") { name } }',
    );

    expect(data).toEqual({ workList: { totalCount: 0 }, municipality: null });
    expect(errors).toMatchObject([{ path: ['municipality'], extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('what it takes', () => {
  test('GET is refused, with or without a query', async () => {
    const { status, headers, code } = await read(
      await fetch(`${door}?query={__typename}`, { headers: bearer(token) }),
    );

    expect([status, headers.get('allow'), code]).toEqual([405, 'POST', 'BAD_REQUEST']);
  });

  test.each([
    'text/plain',
    'application/graphql',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ])('content type %s is refused', async (type) => {
    const { status, code } = await post(door, JSON.stringify(HELLO), {
      ...bearer(token),
      'content-type': type,
    });

    expect([status, code]).toEqual([415, 'BAD_REQUEST']);
  });

  test.each([
    ['malformed', '{"query": "Kanarie'],
    ['an array', '[{"query": "{ Kanarie }"}]'],
    ['a text', '"Kanarie"'],
    ['null', 'null'],
    ['nothing', ''],
  ])('a body that is %s is refused, and nothing of it is repeated', async (_, body) => {
    const { status, code, text } = await post(door, body, bearer(token));

    expect([status, code]).toEqual([400, 'BAD_REQUEST']);
    expect(text).not.toContain('Kanarie');
  });

  test('a body of 100 KB is refused', async () => {
    const { status, code } = await post(
      door,
      { ...HELLO, variables: { x: 'x'.repeat(100_000) } },
      bearer(token),
    );

    expect([status, code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test('an answer is kept by nobody, and no website may read it', async () => {
    const { headers } = await post(door, HELLO, { ...bearer(token), origin: 'https://zwolle.nl' });

    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
  });
});

describe('what one operation may cost', () => {
  const nested = (levels: number) =>
    `{ workList { edges { node { ${'pathway { request { '.repeat(levels)} id ${'} }'.repeat(levels)} } } } }`;
  const doubling = (times: number, leaf: string, on: string) =>
    Array.from({ length: times }, (_, i) => {
      const next = i === times - 1 ? leaf : `...F${i + 1} ... on ${on} { ...F${i + 1} }`;
      return `fragment F${i} on ${on} { ${next} }`;
    }).join(' ');
  const aliases = (n: number, field: string) =>
    `{ ${Array.from({ length: n }, (_, i) => `a${i}: ${field}`).join(' ')} }`;

  test.each([
    ['thirteen levels', nested(5)],
    ['2,000 tokens', `{ ${'__typename '.repeat(2_000)} }`],
    ['fragments that double thirty times', `{ ...F0 } ${doubling(30, '__typename', 'Query')}`],
    [
      'fragments of a list that double thirty times',
      `{ workList { edges { node { ...F0 } } } } ${doubling(30, 'id', 'Task')}`,
    ],
    [
      'fragments that name each other',
      'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    ],
    ['a page of a million', '{ workList(first: 1000000) { edges { cursor } } }'],
    ['a page of a million from the end', '{ workList(last: 1000000) { edges { cursor } } }'],
    [
      'a page of a million beside one of minus a million',
      '{ a: workList(first: -1000000) { edges { cursor } } b: workList(first: 1000000) { edges { cursor } } }',
    ],
    ['three hundred pages of a hundred', aliases(300, 'workList(first: 100) { totalCount }')],
    [
      'fifty pages of a hundred with their history',
      aliases(50, 'workList(first: 100) { edges { node { pathway { history { at } } } } }'),
    ],
    ['a text of 60 KB', `{ municipality(code: "${'x'.repeat(60_000)}") { name } }`],
    ['five thousand braces', `${'{ a '.repeat(5_000)}${'}'.repeat(5_000)}`],
  ])('%s is refused within a second', async (_, query) => {
    const began = performance.now();

    const { data, errors, text } = await ask(server.url, token, query);

    expect(performance.now() - began).toBeLessThan(1_000);
    expect(errors?.length).toBeGreaterThan(0);
    expect(data ?? null).toBeNull();
    expect(text.length).toBeLessThan(5_000);
    expect(text).not.toContain('INTERNAL_ERROR');
  });

  test('three hundred names for one word are answered within a second', async () => {
    const began = performance.now();

    const { data } = await ask(server.url, token, aliases(300, '__typename'));

    expect(performance.now() - began).toBeLessThan(1_000);
    expect(Object.keys(data)).toHaveLength(300);
  });

  test('what a coordinator’s page asks is well below it', async () => {
    const { data } = await ask(
      server.url,
      token,
      `{ workList(first: 50) { totalCount edges { node { id due
        request { name phone needs { domain } intake { needs { domain ownWords } } }
        pathway { state partner { name } history { event at } talks { heldOn needs { domain } } } } } } }`,
    );

    expect(data.workList.edges.length).toBeGreaterThan(0);
  });
});
