import { createHash } from 'node:crypto';
import { clockAt } from '@steunpad/testing/clock.ts';
import { command } from '@steunpad/testing/command.ts';
import { ENGINES } from '@steunpad/testing/database-engines.ts';
import { type Answer, ask, post } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { askForSupport, EVERY_SCOPE, NO_LIMITS, ruben } from '@steunpad/testing/people.ts';
import { count, rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { signedIn } from '@steunpad/testing/staff.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { watched } from '@steunpad/testing/watched.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const LIST =
  'query List($first: Int!) { workList(first: $first) { edges { node { request { name } } } } }';
const SEND =
  'mutation S($input: SubmitSupportRequestInput!) { submitSupportRequest(input: $input) { __typename } }';
const idOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

describe.each(ENGINES)('documents known by their hash, on %s', (_, open) => {
  const clock = clockAt('2026-11-16T10:00:00+01:00');
  const said: string[] = [];
  let server: TestServer;
  /** Another process on the same database. */
  let second: TestServer;
  let token: string;
  let pipeline: string;

  beforeAll(async () => {
    const options = { now: clock.now, limits: NO_LIMITS };
    const database = testDatabase(watched(await open(), said));
    server = await startServer({ ...options, database });
    second = await startServer({ ...options, database: { ...database, close: async () => {} } });
    token = await server.token(['requests:read', 'requests:write']);
    pipeline = await server.token(['operations:write']);
    await askForSupport(server);
  });
  afterAll(async () => {
    await second.close();
    await server.close();
  });

  const INSIDE = `... on OperationRegistered { documentId }
    ... on OperationInvalid { errors { message line column } }
    ... on TooManyOperations { most }`;
  const register = (document: string, whose = pipeline) =>
    mutate(server, whose, 'registerOperation', { document }, INSIDE);
  const run = (
    documentId: unknown,
    variables: object = { first: 5 },
    { at = server, as = token, more = {} } = {},
  ): Promise<Answer> =>
    post(
      `${at.url}/graphql`,
      { documentId, variables, ...more },
      { authorization: `Bearer ${as}` },
    );
  const statementsOf = async (work: () => Promise<Answer>) => {
    said.length = 0;
    expect((await work()).errors).toBeUndefined();
    return [...said];
  };
  /** As a release that knew other fields left it. */
  const plant = (document: string) =>
    rows(
      server.database,
      `INSERT INTO registered_operation VALUES ('GM0193', sha256(convert_to($1, 'UTF8')), $1, now(), 'command')`,
      [document],
    );

  test('a document is registered under the hash of its text, once, and answers as the text does', async () => {
    const first = await register(LIST);
    const again = await register(LIST);

    expect(first).toEqual({ __typename: 'OperationRegistered', documentId: idOf(LIST) });
    expect(again).toEqual(first);
    expect(await count(server.database, 'registered_operation')).toBe(1);
    const answer = await run(first.documentId);
    expect(answer.data.workList.edges.length).toBeGreaterThan(0);
    expect(answer.text).toBe((await ask(server.url, token, LIST, { first: 5 })).text);
  });

  test('a mutation can be registered too, and writes', async () => {
    const { documentId } = await register(SEND);

    const { data } = await run(documentId, { input: ruben() });

    expect(data).toEqual({ submitSupportRequest: { __typename: 'SupportRequestReceived' } });
  });

  test('it asks the database as often as its text does, and once more when a process meets it', async () => {
    const { documentId } = await register(`# counted\n${LIST}`);
    const text = await statementsOf(() => ask(server.url, token, LIST, { first: 5 }));

    const met = await statementsOf(() => run(documentId));
    const known = await statementsOf(() => run(documentId));

    expect(known).toEqual(text);
    expect(met.slice(4)).toEqual(text);
    const [begin, , lookedUp, commit] = met;
    expect([begin, commit]).toEqual(['BEGIN', 'COMMIT']);
    expect(lookedUp).toContain('FROM registered_operation');
  });

  test('who looked is written down with the same purpose', async () => {
    const { documentId } = await register(LIST);
    const looked = () =>
      rows(
        server.database,
        'SELECT purpose, count(*)::int AS times FROM access_log_entry GROUP BY purpose',
      );
    await ask(server.url, token, LIST, { first: 1 });
    const [before, ...others] = await looked();

    await run(documentId, { first: 1 });

    expect(others).toEqual([]);
    expect(before).toMatchObject({ purpose: 'workList' });
    const [after] = await looked();
    expect(after?.['times']).toBeGreaterThan(before?.['times'] as number);
  });

  test('another process knows it, and one that starts later', async () => {
    const { documentId } = await register(`# two processes\n${LIST}`);

    expect((await run(documentId, { first: 1 }, { at: second })).data.workList).toBeTruthy();
  });

  test('what nobody registered is unknown, and so is what another municipality did', async () => {
    const elsewhere = await server.token(EVERY_SCOPE, 'GM0160');
    const { documentId } = await register(`# ours\n${LIST}`);
    await run(documentId);

    for (const answer of [
      await run(idOf('{ __typename }')),
      await run(documentId, { first: 5 }, { as: elsewhere }),
    ]) {
      expect(answer).toMatchObject({ status: 404, code: 'PERSISTED_QUERY_NOT_FOUND' });
      expect(answer.errors).toHaveLength(1);
      expect(answer.data).toBeUndefined();
    }
  });

  test('the token that asks counts, not the one that registered', async () => {
    const { documentId } = await register(LIST);
    const clerk = await server.token(['letters:read']);

    const { data, code } = await run(documentId, { first: 5 }, { as: clerk });

    expect([code, data]).toEqual(['FORBIDDEN', null]);
    expect(await run(documentId, { first: 5 }, { as: `${token.slice(0, -4)}0000` })).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
    const unknown = { as: `${token.slice(0, -4)}0000` };
    expect((await run(idOf('{ a }'), {}, unknown)).code).toBe('UNAUTHENTICATED');
  });

  test('a person who signed in asks by the documents of the municipality that they chose', async () => {
    const { documentId } = await register(LIST);
    const now = clock.now();
    const here = await signedIn(server, ['COORDINATOR'], { now });
    const there = await signedIn(server, [['COORDINATOR', 'GM0160']], { now });
    const asks = ({ cookie }: { cookie: string }) =>
      post(
        `${server.url}/graphql`,
        { documentId, variables: { first: 1 } },
        { cookie, origin: server.url },
      );

    expect((await asks(here)).data.workList.edges).toHaveLength(1);
    expect((await asks(there)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('registering takes a scope of its own', async () => {
    const others = await server.token(EVERY_SCOPE.filter((scope) => scope !== 'operations:write'));

    await expect(register(LIST, others)).rejects.toThrow(/no scope/);
  });

  test('what costs too much with its variables is refused when it is asked', async () => {
    const wide = '{ workList(first: $first) { edges { node { request { needs { domain } } } } } }';
    const many = Array.from({ length: 8 }, (_each, i) => `a${i}: ${wide.slice(2, -2)}`).join(' ');
    const { documentId } = await register(`query ($first: Int!) { ${many} }`);

    expect((await run(documentId, { first: 2 })).errors).toBeUndefined();
    expect(await run(documentId, { first: 100 })).toMatchObject({
      status: 400,
      code: 'QUERY_TOO_COSTLY',
    });
  });

  test('what does not fit the schema of this release is said in one error, and a text beside it in its own', async () => {
    const old = '{ workList(first: 1) { totalCount totalTime } kanarie }';
    await plant(old);

    for (const answer of [await run(idOf(old), {}), await run(idOf(old), {})]) {
      expect(answer).toMatchObject({ status: 400, code: 'OPERATION_OUTDATED', data: undefined });
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors![0]!.message).toContain('"totalTime"');
    }
    const text = await ask(server.url, token, old);
    expect(text.errors).toHaveLength(2);
    expect((await run(idOf(old), {})).code).toBe('OPERATION_OUTDATED');
  });

  test.each([
    ['a mistake in its syntax', '{ workList( }', { line: 1, column: 13 }, /Syntax Error/],
    ['a field that is not there', '{\n  kanarie\n}', { line: 2, column: 3 }, /"kanarie"/],
    [
      'two operations',
      'query A { __typename }\nquery B { __typename }',
      { line: 2, column: 1 },
      /one operation/,
    ],
    ['a type', 'type Kanarie { id: ID }', { line: 1, column: 1 }, /not executable/],
    ['no operation', 'fragment F on Query { __typename }', { line: 1, column: 1 }, /never used/],
    [
      'a subscription',
      'subscription { workChanged { __typename } }',
      { line: 1, column: 1 },
      /no subscription/,
    ],
    ['nothing but a remark', '# nothing', { line: 1, column: 10 }, /Syntax Error/],
  ])('%s is refused, with its place', async (_what, document, place, message) => {
    const refused = await register(document);

    expect(refused).toMatchObject({ code: 'OPERATION_INVALID', errors: [place] });
    expect(refused.errors[0].message).toMatch(message);
    expect((await run(idOf(document), {})).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  const deep = (levels: number): string =>
    levels === 0 ? 'id' : `pathway { request { ${deep(levels - 1)} } }`;
  const previews = 'letterPreview(input: { kind: OFFER_LETTER }) { __typename }';

  test.each([
    ['in tokens', `{ ${'__typename '.repeat(1_001)} }`],
    ['in levels', `query ($id: ID!) { node(id: $id) { ... on SupportRequest { ${deep(7)} } } }`],
    ['in points', `{ ${[1, 2, 3, 4, 5, 6].map((n) => `p${n}: ${previews}`).join(' ')} }`],
    [
      'in points, whatever its variables are',
      `query ($id: ID!) { node(id: $id) { id } ${[1, 2, 3, 4, 5, 6].map((n) => `p${n}: ${previews}`).join(' ')} }`,
    ],
  ])('what costs too much %s is refused', async (_what, document) => {
    expect(await register(document)).toMatchObject({ code: 'OPERATION_TOO_COSTLY' });
    expect((await run(idOf(document), {})).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test.each([
    ['', 'REQUIRED'],
    [`# ${'x'.repeat(20_000)}\n${LIST}`, 'TOO_LONG'],
  ])('a text that is too short or too long is refused by its field', async (document, code) => {
    expect(await register(document)).toMatchObject({ fields: [{ path: ['document'], code }] });
  });

  test('no more than a thousand are registered, and those that are stay so', async () => {
    await rows(
      server.database,
      `INSERT INTO registered_operation SELECT 'GM0160', sha256(n::text::bytea), '{ __typename }', now(), 'command'
       FROM generate_series(1, 999) n`,
      [],
      'GM0160',
    );
    const there = await server.token(['operations:write'], 'GM0160');

    expect((await register(LIST, there)).documentId).toBe(idOf(LIST));
    expect(await register(SEND, there)).toMatchObject({ code: 'TOO_MANY_OPERATIONS', most: 1_000 });
    expect((await register(LIST, there)).documentId).toBe(idOf(LIST));
  });

  test.each([
    ['a query beside it', idOf(LIST), { query: LIST }, /not both/],
    ['capitals', idOf(LIST).toUpperCase(), {}, /small letters/],
    ['another kind of name', 'abc', {}, /sha256:/],
    ['no text at all', { sha256: 1 }, {}, /sha256:/],
    ['something without a text of its own', { toString: 0 }, {}, /sha256:/],
  ])('an id with %s is refused', async (_what, documentId, more, message) => {
    const answer = await run(documentId, {}, { more });

    expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(answer.errors![0]!.message).toMatch(message);
  });

  test('the command line registers a file, lists and removes', async () => {
    const operation = (name: string, ...argv: string[]) =>
      command(server.database, ['operation', name, '--municipality', 'GM0193', ...argv], {
        stdin: document,
      });
    const document = `query Counted { workList { totalCount } }\n`;
    const id = idOf(document);

    expect(await operation('register', '-')).toMatchObject({ exit: 0, out: `${id}\n` });
    expect((await operation('list')).out).toContain(
      `${id}  ${new Date().toISOString().slice(0, 10)}  command  query Counted { workList { totalCount } }\n`,
    );
    expect((await run(id, {})).data.workList.totalCount).toBeGreaterThan(0);

    expect(await operation('remove', id)).toMatchObject({ exit: 0 });

    // A process that has run it does so for a minute more; one that has not does not begin.
    expect((await run(id, {}, { at: second })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await run(id, {})).status).toBe(200);
    clock.set('2026-11-16T10:01:00+01:00');
    expect((await run(id, {})).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(await operation('remove', id)).toMatchObject({
      exit: 1,
      err: `GM0193 has no document ${id}.\n`,
    });
    expect((await operation('remove', 'abc')).exit).toBe(2);
  });

  test('the command line says what is wrong with a file, and where', async () => {
    const { exit, err } = await command(
      server.database,
      ['operation', 'register', '-', '--municipality', 'GM0193'],
      { stdin: '{\n  kanarie\n}' },
    );

    expect([exit, err]).toEqual([
      1,
      '-: line 2, column 3: Cannot query field "kanarie" on type "Query".\n',
    ]);
  });
});
