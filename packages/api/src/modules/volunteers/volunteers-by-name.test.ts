import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** As a Dutch reader looks them up. */
const BY_NAME = [
  'anna',
  'Ånne',
  'Bram',
  'Çiğdem',
  'de Vries',
  'Éva',
  'İpek',
  'Oscar',
  'Özlem',
  'Zoë',
];

describe.each(ENGINES)('volunteers by name, on %s', (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  test('stand where a reader looks for them, whatever their letters carry', async () => {
    for (const name of BY_NAME.toReversed()) {
      const id = crypto.randomUUID();
      await rows(
        server.database,
        `INSERT INTO volunteer_application (municipality_id, id, reference, name, contact_preference, postcode_digits, language, submitted_at, answer_by)
         VALUES ('GM0193', $1::uuid, $1, $2, 'EMAIL', '8011', 'nl', now(), now())`,
        [id, name],
      );
      await rows(
        server.database,
        `INSERT INTO volunteer (municipality_id, id, application_id, status, name, first_name, languages, postcode_digits, since)
         VALUES ('GM0193', $1::uuid, $1::uuid, 'PAUSED', $2, $2, '{nl}', '8011', now())`,
        [id, name],
      );
    }

    const names = async (args: string): Promise<string[]> => {
      const asked = await ask(
        server.url,
        token,
        `{ volunteers(${args}) { edges { node { name } } } }`,
      );
      return asked.data.volunteers.edges.map(({ node }: { node: { name: string } }) => node.name);
    };

    expect(await names('statuses: [PAUSED]')).toEqual(BY_NAME);
    expect(await names('statuses: [READY]')).toEqual([]);
    // Small letters and marks say nothing; each word has to be there.
    expect(await names('search: "CIGDEM"')).toEqual(['Çiğdem']);
    expect(await names('search: "vries de"')).toEqual(['de Vries']);
    expect(await names('search: "%"')).toEqual([]);

    const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String) {
      volunteers(first: $first, after: $after, last: $last, before: $before) {
        totalCount edges { cursor node { name } } pageInfo { hasNextPage endCursor } } }`;
    const page = async (variables: Readonly<Record<string, unknown>>) =>
      (await ask(server.url, token, PAGE, variables)).data.volunteers;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const here = await page({ first: 4, after });
      expect(here.totalCount).toBe(10);
      seen.push(...here.edges.map(({ node }: { node: { name: string } }) => node.name));
      after = here.pageInfo.hasNextPage ? here.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(BY_NAME);
    const { edges } = await page({ first: 4 });
    const back = await page({ last: 2, before: edges[3].cursor });
    expect(back.edges.map(({ node }: { node: { name: string } }) => node.name)).toEqual(
      BY_NAME.slice(1, 3),
    );
    const wrong = await ask(server.url, token, PAGE, {
      first: 2,
      after: Buffer.from(crypto.randomUUID()).toString('base64url'),
    });
    expect(wrong.errors?.[0]?.extensions?.['code']).toBe('CURSOR_INVALID');
  });
});
