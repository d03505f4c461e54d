import { execute, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Scope } from '../operation/scopes.ts';
import { schema } from '../schema.ts';

/** Runs a query on rows that stand ready, and keeps what Prisma was asked for. */
async function run(query: string, scopes: readonly Scope[], rows: readonly object[]) {
  const asked: { select?: object; include?: object }[] = [];
  const load = (found: unknown) => async (args: object) => {
    asked.push(args);
    return found;
  };
  const contextValue = {
    db: {
      supportRequest: { findUnique: load(rows[0]) },
      task: { findMany: load(rows) },
    },
    municipality: { code: 'GM0193' },
    caller: { door: 'PARTNER', tokenId: 'x', scopes: new Set(scopes) },
    now: new Date(),
  };
  const { data, errors = [] } = await execute({ schema, document: parse(query), contextValue });
  const answer = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  return { asked, data: answer, refused: errors.map(({ path, message }) => [path, message]) };
}

const ID = '01890000-0000-7000-8000-00000000000';
const request = (i: number) => ({ municipalityId: 'GM0193', id: `${ID}${i}`, reference: `S-${i}` });
const task = (i: number) => ({
  municipalityId: 'GM0193',
  id: `${ID}${i}`,
  dueOn: new Date('2026-11-20T00:00:00Z'),
  kind: 'SEND_LETTER',
  request: request(i),
  pathway: { municipalityId: 'GM0193', id: `${ID}${i}`, state: 'INVITED' },
});
const globalId = (type: string, i: number) => Buffer.from(`${type}:${ID}${i}`).toString('base64');

test('of a row only the key and the columns behind the fields are loaded', async () => {
  const { asked } = await run(
    `{ node(id: "${globalId('SupportRequest', 1)}") { ... on SupportRequest { reference needs { domain } } } }`,
    ['requests:read'],
    [{ ...request(1), needs: [] }],
  );

  expect(asked).toMatchObject([
    {
      select: {
        municipalityId: true,
        id: true,
        reference: true,
        needs: { select: { id: true, domain: true } },
      },
    },
  ]);
  expect(Object.keys(asked[0]!.select!).sort()).toEqual([
    'id',
    'municipalityId',
    'needs',
    'reference',
  ]);
});

test('a field with a resolver of its own gets the whole row', async () => {
  const { asked } = await run(
    `{ node(id: "${globalId('SupportRequest', 1)}") { ... on SupportRequest { pathway { eraseAfter } } } }`,
    ['requests:read'],
    [{ ...request(1), pathway: null }],
  );

  expect(asked).toMatchObject([
    { select: { pathway: { select: { state: true, eraseAfter: true, partnerId: true } } } },
  ]);
});

const WORK_LIST =
  '{ workList(first: 3) { edges { node { id kind request { reference } pathway { id state } } } } }';
const ROWS = [1, 2, 3].map(task);

test('every row is answered alike, with the ids by which `node` finds it again', async () => {
  const { data, refused } = await run(WORK_LIST, ['requests:read'], ROWS);

  expect(refused).toEqual([]);
  expect(data).toEqual({
    workList: {
      edges: [1, 2, 3].map((i) => ({
        node: {
          id: globalId('Task', i),
          kind: 'SEND_LETTER',
          request: { reference: `S-${i}` },
          pathway: { id: globalId('Pathway', i), state: 'INVITED' },
        },
      })),
    },
  });
});

test('a type that the caller may not read is refused at every row, whoever read it before', async () => {
  await run(WORK_LIST, ['requests:read'], ROWS);
  const { data, refused } = await run(WORK_LIST, ['notices:read'], ROWS);

  expect(refused).toEqual(
    [0, 1, 2].map((i) => [
      ['workList', 'edges', i, 'node', 'request', 'reference'],
      'Your token has no scope for SupportRequest.reference.',
    ]),
  );
  const { edges } = data['workList'] as { edges: { node: { request: unknown; kind: string } }[] };
  expect(edges.map(({ node }) => [node.request, node.kind])).toEqual(
    [1, 2, 3].map(() => [null, 'SEND_LETTER']),
  );
});
