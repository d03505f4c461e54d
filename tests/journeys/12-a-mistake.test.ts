import { type Clock, clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { atWork, death, EVERY_SCOPE, joan } from '@steunpad/testing/people.ts';
import { dump, found, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

describe.each(ENGINES)('12: a mistake, on %s', (_, start) => {
  let clock: Clock;
  let server: TestServer;
  let first: string;
  let second: string;

  beforeEach(async () => {
    clock = clockAt('2026-09-04T09:00:00+02:00');
    server = await start({ now: clock.now });
    await on('2026-09-04T09:00:00+02:00');
  });
  afterEach(() => server.close());

  const on = async (moment: string) => {
    clock.set(moment);
    first = await server.token(EVERY_SCOPE, 'GM0193', 'Burgerzaken');
    second = await server.token(EVERY_SCOPE, 'GM0193', 'Privacy officer');
  };
  const receive = async () => {
    const survivor = joan({ surname: 'Kanarie', street: 'Kanariestraat 1', town: 'Zwolle' });
    return (await atWork(server, first).receive(death({ survivor }))).notice;
  };
  const withdraw = (token: string, noticeId: string) =>
    mutate(
      server,
      token,
      'withdrawDeathNotice',
      { noticeId },
      '... on DeathNoticeWithdrawn { notice { status pathway { state closeReason } } }',
    );
  const print = () =>
    mutate(server, first, 'makePrintBatch', {}, '... on PrintBatchMade { batch { count pdf } }');

  test('one person alone cannot withdraw it', async () => {
    const { id } = await receive();

    const asked = await withdraw(first, id);
    const again = await withdraw(first, id);

    expect(asked.notice).toMatchObject({ status: 'PARTNER_FOUND' });
    expect(again).toMatchObject({ code: 'GUARD_NOT_MET', guards: ['saidByTwo'] });
  });

  test.each(['Burgerzaken', null])(
    'nor can two tokens of one system, as while it changes over (%s)',
    async (label) => {
      const { id } = await receive();
      const other = await server.token(EVERY_SCOPE, 'GM0193', label);

      await withdraw(first, id);
      expect(await withdraw(other, id)).toMatchObject({ guards: ['saidByTwo'] });
      expect((await withdraw(second, id)).notice).toMatchObject({ status: 'WITHDRAWN' });
    },
  );

  test('who asked and who confirmed stay with it, and the database takes no one person for two', async () => {
    const { id } = await receive();
    await withdraw(first, id);
    const alone = rows(
      server.database,
      'UPDATE death_notice SET withdrawn_by = withdrawal_asked_by, withdrawn_at = now()',
    );
    await expect(alone).rejects.toThrow('death_notice_withdrawn_by_two');

    await withdraw(second, id);
    await on('2026-09-05T10:00:00+02:00');
    await round(server, clock.now);

    const [kept] = await rows(
      server.database,
      'SELECT withdrawal_asked_by AS asked, withdrawn_by AS confirmed, death_year FROM death_notice',
    );
    expect(kept).toEqual({
      asked: expect.stringMatching(/^token:/),
      confirmed: expect.stringMatching(/^token:/),
      death_year: null,
    });
    expect(kept!['asked']).not.toBe(kept!['confirmed']);
  });

  test('before the letter: it is not printed, and the data go with a declaration', async () => {
    const { id, pathway } = await receive();
    await on('2026-09-22T10:00:00+02:00');
    await mutate(server, first, 'recordRegistryCheck', {
      pathwayId: pathway.id,
      result: 'LIVES_HERE',
    });

    await withdraw(first, id);
    const withdrawn = await withdraw(second, id);

    expect(withdrawn.notice).toMatchObject({
      status: 'WITHDRAWN',
      pathway: { state: 'STOPPED', closeReason: 'ERRONEOUS' },
    });
    expect((await print()).batch).toBeNull();
    await on('2026-09-23T10:00:00+02:00');
    await round(server, clock.now);
    expect(found(await dump(server.database), ['Kanarie', 'Kanariestraat'])).toEqual([]);
    expect(await rows(server.database, 'SELECT rule, what, count FROM destruction_record')).toEqual(
      [{ rule: 'NOTICE_WITHDRAWN', what: 'PATHWAY', count: 1 }],
    );
  });

  test('after the letter: an apology goes out first', async () => {
    const { id, pathway } = await receive();
    await on('2026-09-22T10:00:00+02:00');
    await mutate(server, first, 'recordRegistryCheck', {
      pathwayId: pathway.id,
      result: 'LIVES_HERE',
    });
    expect((await print()).batch.count).toBe(2);
    await on('2026-09-23T10:00:00+02:00');

    await withdraw(first, id);
    await withdraw(second, id);
    const { batch } = await print();

    expect(batch.count).toBe(1);
    expect((await pagesOf(batch.pdf)).join(' ')).toContain('Het spijt ons');
    const [timers] = await rows(
      server.database,
      'SELECT count(*)::int AS open FROM timer WHERE pathway_id = $1 AND cancelled_at IS NULL',
      [uuidOf(pathway.id)],
    );
    expect(timers).toEqual({ open: 0 });
  });
});
