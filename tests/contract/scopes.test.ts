import { randomUUID } from 'node:crypto';
import { openedBy } from '@steunpad/api/operation/opened-by.ts';
import type { Scope } from '@steunpad/api/operation/scopes.ts';
import { schema } from '@steunpad/api/schema.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { death, EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import type { GraphQLInterfaceType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answersTo,
  fillWorld,
  mayBeNobodys,
  opensTo,
  type Question,
  questionsAboutNodes,
  TABLES,
  type Way,
  words,
} from './walk.ts';

let server: TestServer;
let questions: readonly Question[];
/** By its text what a token with every scope reads of a question; nothing where it leads nowhere. */
const reached = new Set<string>();

const asking = (token: string) => (query: string) => ask(server.url, token, query);

beforeAll(async () => {
  server = await startServer({ limits: NO_LIMITS });
  const token = await server.token(EVERY_SCOPE);
  await fillWorld(server, token);
  questions = await questionsAboutNodes(server);
  for (const { query, value } of await answersTo(asking(token), questions))
    if (value) reached.add(query);
}, 240_000);
afterAll(() => server.close());

const opens = (scope: Scope, way: Way) =>
  opensTo((scopes) => scopes.includes(scope), openedBy, way);

test('the walk knows every type of nodes, so that it grows with the schema', () => {
  const nodes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType);

  expect(nodes.map(({ name }) => name).toSorted()).toEqual(Object.keys(TABLES).toSorted());
});

test('the walk reaches fields of every type that the table names for reading', () => {
  const seen = new Set(
    questions.flatMap(({ way, query }) => (reached.has(query) ? way.map(({ type }) => type) : [])),
  );
  for (const type of [...Object.keys(TABLES), 'BereavedPartner', 'PathwayTransition', 'Hold'])
    expect(seen).toContain(type);
  expect(reached.size).toBeGreaterThan(400);
});

describe.each(EVERY_SCOPE)('a token with %s alone', { timeout: 240_000 }, (scope) => {
  test('reads what the table says of each field on each way to it, and nothing else', async () => {
    const answers = await answersTo(asking(await server.token([scope])), questions);

    const leaks = answers.filter(({ way, value }) => value && !opens(scope, way));
    const closed = answers.filter(({ way, refused }) => refused && opens(scope, way));
    // What is refused is refused and not merely empty, wherever there is something.
    const silent = answers.filter(
      ({ way, query, refused }) =>
        !refused && !opens(scope, way) && reached.has(query) && !mayBeNobodys(way),
    );
    expect(leaks.map(({ way }) => words(way))).toEqual([]);
    expect(closed.map(({ way }) => words(way))).toEqual([]);
    expect(silent.map(({ way }) => words(way))).toEqual([]);
    expect(answers.flatMap(({ strange }) => strange ?? [])).toEqual([]);
  });

  test('of another municipality reads nothing', async () => {
    const answers = await answersTo(asking(await server.token([scope], 'GM0160')), questions);

    expect(answers.filter(({ value }) => value).map(({ way }) => words(way))).toEqual([]);
  });
});

test('who reads notices reads neither telephone nor history, whichever way they go', async () => {
  const clerk = await server.token(['notices:read', 'notices:write']);
  const [row] = await rows(
    server.database,
    'SELECT notice_id FROM pathway WHERE notice_id IS NOT NULL LIMIT 1',
  );
  const id = Buffer.from(`DeathNotice:${row?.['notice_id']}`).toString('base64');
  const read = (inside: string) =>
    ask(
      server.url,
      clerk,
      `{ node(id: "${id}") { ... on DeathNotice { pathway { ${inside} } } } }`,
    );

  expect((await read('state partner { name street }')).code).toBeUndefined();
  for (const inside of [
    'partner { phone }',
    'partner { email }',
    'history { event }',
    'closeReason',
  ])
    expect((await read(inside)).code).toBe('FORBIDDEN');
});

test('who only reports a death reads the notice in the answer, and not afterwards', async () => {
  const reporter = await server.token(['notices:write']);
  const mutation = `mutation ($input: ReceiveDeathNoticeInput!) { receiveDeathNotice(input: $input) {
    ... on DeathNoticeReceived { notice { id status decisions { outcome } } } } }`;
  const input = { ...death(), idempotencyKey: randomUUID() };
  const { data, code } = await ask(server.url, reporter, mutation, { input });
  const { id } = data.receiveDeathNotice.notice;

  expect(code).toBeUndefined();
  const later = await ask(server.url, reporter, `{ node(id: "${id}") { __typename } }`);
  expect(later.code).toBe('FORBIDDEN');
});
