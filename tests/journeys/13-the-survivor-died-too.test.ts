import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { atWork, death, EVERY_SCOPE, joan, workList } from '@steunpad/testing/people.ts';
import { count } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('13: the survivor died too, on %s', (_, start) => {
  const clock = clockAt('2026-09-04T09:00:00+02:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  test('the recheck takes her out, colleagues are told in person, and nothing goes out', async () => {
    const survivor = joan({ street: 'Voorbeeldstraat 1', town: 'Zwolle' });
    const { notice } = await atWork(server, token).receive(death({ survivor }));
    clock.set('2026-09-22T10:00:00+02:00');
    token = await server.token(EVERY_SCOPE);

    const checked = await mutate(
      server,
      token,
      'recordRegistryCheck',
      { pathwayId: notice.pathway.id, result: 'DIED' },
      '... on RegistryCheckRecorded { pathway { state closeReason eraseAfter } }',
    );
    clock.set('2026-09-22T18:00:00+02:00');
    await round(server, clock.now);

    expect(checked.pathway).toEqual({
      state: 'STOPPED',
      closeReason: 'DECEASED',
      eraseAfter: '2026-11-03',
    });
    const tasks = await workList(server, token);
    const hers = tasks.filter(({ pathway }) => pathway?.id === notice.pathway.id);
    expect(hers).toMatchObject([{ kind: 'TELL_IN_PERSON', due: '2026-09-23' }]);
    expect(await count(server.database, "correspondence WHERE channel = 'POST'")).toBe(0);
    expect(await count(server.database, 'print_batch')).toBe(0);
  });
});
