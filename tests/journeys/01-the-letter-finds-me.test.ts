import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { atWork, death, EVERY_SCOPE, joan } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BATCH = `batch { day count pages checksum unchanged pdf addressList } leftOut { needs pathway { id } }`;

describe.each(ENGINES)('1: the letter finds me and nobody else, on %s', (_, start) => {
  const clock = clockAt('2026-09-04T09:00:00+02:00');
  let server: TestServer;
  let token: string;
  let joansPathway: string;
  const notice = death({
    survivor: joan({
      initials: 'J.',
      surnamePrefix: 'in het',
      surname: 'Veld',
      partnerSurnamePrefix: 'van',
      partnerSurname: 'Velzen',
      namingUse: 'PARTNER_THEN_OWN',
      street: 'Voorbeeldstraat 1',
      town: 'Zwolle',
    }),
  });

  beforeAll(async () => {
    server = await start({ now: clock.now });
  });
  afterAll(() => server.close());

  const on = async (moment: string) => {
    clock.set(moment);
    token = await server.token(EVERY_SCOPE);
  };
  const print = () =>
    mutate(server, token, 'makePrintBatch', {}, `... on PrintBatchMade { ${BATCH} }`);

  test('a letter is promised about three weeks after the death, never within two', async () => {
    await on('2026-09-04T09:00:00+02:00');

    const received = await atWork(server, token).receive(notice);

    joansPathway = received.notice.pathway.id;
    const [task] = await rows(
      server.database,
      `SELECT due_on::text AS due, not_before::text AS "notBefore" FROM task WHERE pathway_id = $1`,
      [uuidOf(joansPathway)],
    );
    expect(task).toEqual({ due: '2026-09-22', notBefore: '2026-09-15' });
  });

  test('the system that knows her is asked to look her up, and she is not printed unasked', async () => {
    await on('2026-09-22T10:00:00+02:00');

    const { data } = await ask(
      server.url,
      token,
      '{ registryChecksDue { eventSource eventId pathway { id } } }',
    );
    const printed = await print();

    expect(data.registryChecksDue).toEqual([
      { eventSource: notice.eventSource, eventId: notice.eventId, pathway: { id: joansPathway } },
    ]);
    expect(printed).toMatchObject({
      batch: null,
      leftOut: [{ needs: ['registryRechecked'], pathway: { id: joansPathway } }],
    });
  });

  test('on the day itself one letter and a leaflet go to her own address, as the registry salutes her', async () => {
    await mutate(server, token, 'recordRegistryCheck', {
      pathwayId: joansPathway,
      result: 'LIVES_HERE',
    });

    const { batch, leftOut } = await print();

    expect(leftOut).toEqual([]);
    expect(batch).toMatchObject({ day: '2026-09-22', count: 2, unchanged: true });
    const text = (await pagesOf(batch.pdf)).join(' ');
    expect(text).toContain('Geachte mevrouw Van Velzen-in het Veld');
    expect(text).toContain('mevrouw J. van Velzen-in het Veld');
    expect(text).toContain('Voorbeeldstraat 1');
    expect(text).toContain('op 1 september 2026');
    expect(text).toContain('december 2026');
    expect(text).toMatch(/[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/);
    expect(batch.addressList).toContain('Voorbeeldstraat 1');
  });

  test('the call is planned three months after the death', async () => {
    const [timer] = await rows(
      server.database,
      'SELECT kind, due_on::text AS due FROM timer WHERE pathway_id = $1',
      [uuidOf(joansPathway)],
    );

    expect(timer).toEqual({ kind: 'CALL', due: '2026-12-01' });
  });

  test('the same event again, and the same day again, print nothing more', async () => {
    const again = await atWork(server, token).receive({
      ...notice,
      idempotencyKey: crypto.randomUUID(),
    });
    const printed = await print();
    await on('2026-09-23T10:00:00+02:00');
    const next = await print();

    expect(again.alreadyReceived).toBe(true);
    expect(printed.batch).toMatchObject({ day: '2026-09-22', count: 2, unchanged: true });
    expect(next.batch).toBeNull();
  });

  test('nothing is printed on a quiet day', async () => {
    await on('2026-12-24T10:00:00+01:00');

    expect(await print()).toMatchObject({ __typename: 'QuietDay', code: 'QUIET_DAY' });
  });

  test('offers of long ago wait until somebody lets them go', async () => {
    await on('2026-10-05T09:00:00+02:00');
    const { notice: late } = await atWork(server, token).receive(
      death({
        dateOfDeath: '2026-10-01',
        survivor: joan({ surname: 'Laat', street: 'Voorbeeldstraat 2', town: 'Zwolle' }),
      }),
    );
    await on('2026-11-02T10:00:00+01:00');
    await mutate(server, token, 'recordRegistryCheck', {
      pathwayId: late.pathway.id,
      result: 'LIVES_HERE',
    });

    expect((await print()).batch).toBeNull();
    const let_go = await mutate(
      server,
      token,
      'makePrintBatch',
      { includeLate: true },
      `... on PrintBatchMade { ${BATCH} }`,
    );
    expect(let_go.batch).toMatchObject({ count: 2 });
  });

  test('a letter that came back is not printed again without another address', async () => {
    await mutate(server, token, 'recordLetterReturned', { pathwayId: joansPathway });
    const decide = () =>
      mutate(server, token, 'decideEligibility', {
        pathwayId: joansPathway,
        decision: 'IN',
        reason: 'Nagekeken.',
      });

    expect(await decide()).toMatchObject({ code: 'GUARD_NOT_MET', guards: ['addressUsable'] });
    await mutate(server, token, 'recordRegistryCheck', {
      pathwayId: joansPathway,
      result: 'LIVES_HERE',
      address: { street: 'Voorbeeldlaan 9', postcode: '8011 AC', town: 'Zwolle' },
    });

    expect(await decide()).toMatchObject({ __typename: 'EligibilityDecided' });
  });
});
