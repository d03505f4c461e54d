import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { ruben } from '@steunpad/testing/people.ts';
import { count, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SUBMIT = `mutation ($input: SubmitSupportRequestInput!) {
  submitSupportRequest(input: $input) {
    __typename
    ... on SupportRequestReceived { reference residentCode: code answerBy }
    ... on Refusal { code message }
    ... on InputInvalid { fields { path code } }
  }
}`;

describe.each(ENGINES)('a hospice that may only write, on %s', (_, start) => {
  let server: TestServer;
  let hospice: string;

  beforeAll(async () => {
    server = await start();
    hospice = await server.token(['requests:write']);
  });
  afterAll(() => server.close());

  test('sends twice with one key: one request, twice the same answer', async () => {
    const input = ruben({ name: 'Via het hospice', requestedFor: 'RESIDENT_BY_PROFESSIONAL' });

    const first = await ask(server.url, hospice, SUBMIT, { input });
    const second = await ask(server.url, hospice, SUBMIT, { input });

    expect(first.data.submitSupportRequest.__typename).toBe('SupportRequestReceived');
    expect(second.text).toBe(first.text);
    expect(
      await rows(
        server.database,
        `SELECT channel FROM support_request WHERE name = 'Via het hospice'`,
      ),
    ).toEqual([{ channel: 'PARTNER' }]);
  });

  test.each([
    ['{ workList { edges { node { request { name } } } } }'],
    ['{ volunteerApplications { edges { node { name } } } }'],
    ['{ municipality(code: "GM0193") { name } }'],
  ])('asks for names and is told that it may not: %s', async (query) => {
    const { code, data, text } = await ask(server.url, hospice, query);

    expect(code).toBe('FORBIDDEN');
    expect(Object.values(data ?? { none: null })).toEqual([null]);
    expect(text).not.toContain('Voorbeeld');
  });

  test('is told what is wrong by the schema’s own types', async () => {
    const { data } = await ask(server.url, hospice, SUBMIT, {
      input: ruben({ name: '', contact: { preference: 'EMAIL' } }),
    });

    expect(data.submitSupportRequest).toEqual({
      __typename: 'InputInvalid',
      code: 'INPUT_INVALID',
      message: expect.any(String),
      fields: expect.arrayContaining([
        { path: ['name'], code: 'REQUIRED' },
        { path: ['contact', 'email'], code: 'REQUIRED' },
      ]),
    });
  });

  test('may read the contract', async () => {
    const { data } = await ask(
      server.url,
      hospice,
      '{ __schema { queryType { name } mutationType { fields { name } } } }',
    );

    expect(data.__schema.mutationType.fields.length).toBeGreaterThan(8);
  });

  test('leaves nothing when it asks too much', async () => {
    const before = await count(server.database, 'support_request');
    const fields = Array.from(
      { length: 200 },
      (_, i) => `a${i}: submitSupportRequest(input: $input) { __typename }`,
    );

    const { errors } = await ask(
      server.url,
      hospice,
      `mutation ($input: SubmitSupportRequestInput!) { ${fields.join(' ')} }`,
      { input: ruben() },
    );

    expect(errors?.length).toBeGreaterThan(0);
    expect(await count(server.database, 'support_request')).toBe(before);
  });
});
