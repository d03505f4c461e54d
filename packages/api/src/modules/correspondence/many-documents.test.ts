import { createHash } from 'node:crypto';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { askForSupport } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PREVIEW = `letterPreview(input: { kind: OFFER_LETTER }) {
  __typename ... on Pdf { pages checksum pdf } ... on TooManyRequests { code retryAfterSeconds } }`;

describe.each(ENGINES)('on %s', (_name, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start();
    token = await server.token(['letters:read']);
  });
  afterAll(() => server.close());

  const preview = async () => (await ask(server.url, token, `{ ${PREVIEW} }`)).data.letterPreview;

  test('whoever asks for many documents at once is told to wait, and a form waits for none of them', async () => {
    const ended: string[] = [];
    const previews = Promise.all(
      Array.from({ length: 40 }, async () => {
        const answer = await preview();
        ended.push(answer.__typename);
        return answer;
      }),
    );
    const request = await askForSupport(server);
    ended.push('form');
    const answers = await previews;

    expect(request.reference).toBeTruthy();
    expect(ended.lastIndexOf('Pdf')).toBeGreaterThan(ended.indexOf('form'));
    const busy = answers.filter(({ __typename }) => __typename === 'TooManyRequests');
    expect(busy[0]).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    expect(busy[0].retryAfterSeconds).toBeGreaterThan(0);
    expect(answers.filter(({ __typename }) => __typename === 'Pdf').length).toBeGreaterThan(0);
  });

  test('what is made after the transaction stands where it was asked for', async () => {
    const text = `{ first: ${PREVIEW} ... on Query { ...second } } fragment second on Query { second: ${PREVIEW} }`;
    const { data } = await ask(server.url, await server.token(['letters:read']), text);

    for (const { pages, checksum, pdf } of [data.first, data.second]) {
      expect(pages).toBe(2);
      expect(createHash('sha256').update(pdf, 'base64').digest('hex')).toBe(checksum);
    }
  });

  test('few documents fit in one question', async () => {
    const many = Array.from({ length: 6 }, (_, i) => `a${i}: ${PREVIEW}`).join('\n');
    const { errors } = await ask(server.url, token, `{ ${many} }`);

    expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY' });
  });
});
