import { type Answer, ask, askPublic, post } from '@steunpad/testing/graphql.ts';
import { askForSupport, EVERY_SCOPE, NO_LIMITS, ruben } from '@steunpad/testing/people.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let server: TestServer;
let token: string;

// Little adds up while a test runs.
beforeAll(async () => {
  server = await startServer({ limits: { ...NO_LIMITS, points: 1_000, documents: 2 } });
});
afterAll(() => server.close());
beforeEach(async () => {
  token = await server.token(EVERY_SCOPE);
});

const PAGE = '{ workList(first: 50) { edges { node { id due } } } }';
const PREVIEW = '{ letterPreview(input: { kind: OFFER_LETTER }) { __typename } }';
const reads = (query = PAGE) => ask(server.url, token, query);

async function untilRefused(query: string): Promise<{ answered: number; refused: Answer }> {
  for (let answered = 0; answered < 200; answered += 1) {
    const answer = await reads(query);
    if (answer.errors) return { answered, refused: answer };
  }
  throw new Error('It was never refused.');
}

test('a token that reads much is told how long to wait, and no other token is', async () => {
  const { answered, refused } = await untilRefused(PAGE);

  expect(answered).toBeGreaterThan(20);
  expect(refused).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS', data: undefined });
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThan(10);
  expect(refused.errors![0]!.extensions).toEqual({
    code: 'TOO_MANY_REQUESTS',
    retryAfterSeconds: wait,
  });
  const other = await server.token(EVERY_SCOPE);
  expect((await ask(server.url, other, PAGE)).errors).toBeUndefined();
});

test('what is written is taken, whatever was read before', async () => {
  await untilRefused(PAGE);

  const text = `mutation S($input: SubmitSupportRequestInput!) { submitSupportRequest(input: $input) { __typename } }`;
  const { data } = await ask(server.url, token, text, { input: ruben() });
  expect(data.submitSupportRequest.__typename).toBe('SupportRequestReceived');
  expect((await askForSupport(server)).reference).toBeTruthy();
});

test('a list of all types costs much, however little is asked of each, and one type does not', async () => {
  const { answered } = await untilRefused('{ __schema { types { name } } }');
  expect(answered).toBeGreaterThan(0);
  expect(answered).toBeLessThan(5);
  token = await server.token(EVERY_SCOPE);
  for (let n = 0; n < 10; n += 1)
    expect((await reads('{ __type(name: "Task") { name } }')).data).toEqual({
      __type: { name: 'Task' },
    });
});

test('the schema costs what it takes to tell it', async () => {
  const whole = getIntrospectionQuery();
  expect((await reads(whole)).data.__schema.types.length).toBeGreaterThan(100);
  const { answered } = await untilRefused(whole);
  expect(answered).toBeLessThan(2);

  token = await server.token(EVERY_SCOPE);
  const [query, ...fragments] = whole.split(/(?=fragment)/);
  const schema = query!.slice(query!.indexOf('__schema'), query!.lastIndexOf('}'));
  const twice = await reads(`{ ${schema} again: ${schema} } ${fragments.join('')}`);
  expect(twice).toMatchObject({ status: 400, code: 'QUERY_TOO_COSTLY' });
});

test('a question about the schema costs as much from within a fragment or with another operation beside it', async () => {
  const deep = (times: number) =>
    Array.from({ length: times }, (_, i) => `f${i}: fields { args { type { fields { name } } } }`);
  const types = `__schema { types { ${deep(12).join(' ')} } }`;
  const text = `query Small { __typename } query Large { ...A } fragment A on Query { ... on Query { ${types} } }`;

  const headers = { authorization: `Bearer ${token}` };
  const run = (operationName: string) =>
    post(`${server.url}/graphql`, { query: text, operationName }, headers);

  expect((await run('Large')).code).toBe('QUERY_TOO_COSTLY');
  expect((await run('Small')).data).toEqual({ __typename: 'Query' });
});

test('a token gets its share of documents, and another gets its own', async () => {
  const names = await Promise.all([reads(PREVIEW), reads(PREVIEW), reads(PREVIEW)]);
  const kinds = names.map(({ data }) => data.letterPreview.__typename).sort();
  expect(kinds).toEqual(['Pdf', 'Pdf', 'TooManyRequests']);

  token = await server.token(['letters:read']);
  expect((await reads(PREVIEW)).data.letterPreview.__typename).toBe('Pdf');
});

test('a person who takes their own data again and again waits, and nobody else does', async () => {
  const [presses, other] = [await askForSupport(server), await askForSupport(server)];
  const take = async ({ reference, code }: typeof presses) => {
    const input = { municipality: 'GM0193', reference, code };
    return (await askPublic(server.url, 'MyData', { input, language: 'nl' })).data.myData;
  };

  expect((await take(presses)).__typename).toBe('MyData');
  await take(presses);
  expect((await take(presses)).__typename).toBe('TooManyRequests');
  expect((await take(other)).__typename).toBe('MyData');
});
