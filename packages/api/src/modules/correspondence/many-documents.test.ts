import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { askForSupport } from '@steunpad/testing/people.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: TestServer;
let token: string;

beforeAll(async () => {
  // The embedded database has one connection: there they come one after the other, and nobody is refused.
  const engine = await openPostgresql(await freshDatabase());
  server = await startServer({ database: testDatabase(engine) });
  token = await server.token(['letters:read']);
});
afterAll(() => server.close());

const PREVIEW = `letterPreview(input: { kind: OFFER_LETTER }) {
  __typename ... on Pdf { pages } ... on TooManyRequests { code retryAfterSeconds } }`;
const preview = async () => (await ask(server.url, token, `{ ${PREVIEW} }`)).data.letterPreview;

test('whoever asks for many documents at once is told to wait, and a form does not wait for them', async () => {
  const previews = Promise.all(Array.from({ length: 40 }, preview));
  const request = await askForSupport(server);
  const answers = await previews;

  expect(request.reference).toBeTruthy();
  const busy = answers.filter(({ __typename }) => __typename === 'TooManyRequests');
  expect(busy[0]).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 2 });
  expect(answers.filter(({ __typename }) => __typename === 'Pdf').length).toBeGreaterThan(0);
  expect(await preview()).toMatchObject({ __typename: 'Pdf' });
});

test('few documents fit in one question', async () => {
  const many = Array.from({ length: 6 }, (_, i) => `a${i}: ${PREVIEW}`).join('\n');
  const { errors } = await ask(server.url, token, `{ ${many} }`);

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY' });
});
