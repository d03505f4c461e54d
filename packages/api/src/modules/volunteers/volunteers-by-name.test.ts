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

    const { data } = await ask(server.url, token, '{ volunteers(statuses: [PAUSED]) { name } }');

    expect(data.volunteers.map(({ name }: { name: string }) => name)).toEqual(BY_NAME);
  });
});
