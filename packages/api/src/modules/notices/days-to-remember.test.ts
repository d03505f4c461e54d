import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { atWork, death, EVERY_SCOPE, joan } from '@steunpad/testing/people.ts';
import { dump, found } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('difficult days, on %s', (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clockAt('2026-09-04T09:00:00+02:00').now });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  const daysOf = async (survivor: Record<string, unknown>) => {
    const { notice } = await atWork(server, token).receive(death({ survivor: joan(survivor) }));
    const { data } = await ask(
      server.url,
      token,
      `{ node(id: "${notice.pathway.id}") { ... on Pathway { partner { daysToAvoid } } } }`,
    );
    return data.node.partner.daysToAvoid;
  };

  test('both birthdays, the wedding and the death are avoided; of the dates only month and day are left', async () => {
    const days = await daysOf({ surname: 'Dagen', daysToRemember: ['1968-07-13', '1994-05-20'] });

    expect(days).toEqual(['04-02', '05-20', '07-13', '09-01']);
    const kept = await dump(server.database);
    expect(found(kept, ['1968-07-13', '1994-05-20'])).toEqual([]);
    // Chance makes ids and hashes, and now and then this number in one of them.
    expect(kept).not.toMatch(/(?<![\da-f-])1968(?![\da-f])/i);
  });

  test('a date that is not wholly known gives no day', async () => {
    expect(await daysOf({ surname: 'Onbekend', daysToRemember: ['1968', '1994-05'] })).toEqual([
      '04-02',
      '09-01',
    ]);
  });

  test('who is not in the target group has none', async () => {
    expect(await daysOf({ surname: 'Ouder', birthDate: '1940-01-01' })).toEqual([]);
  });
});
