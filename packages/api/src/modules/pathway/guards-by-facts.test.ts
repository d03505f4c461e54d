import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { atWork, death, EVERY_SCOPE, joan, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { activeVolunteer, waitingResident } from '@steunpad/testing/volunteers.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// Guards that a rule has are fed with what is so in the rows, and refuse when it is not.

describe.each(ENGINES)('guards, on %s', (_, start) => {
  const clock = clockAt('2026-09-04T09:00:00+02:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  const at = async (moment: string) => {
    clock.set(moment);
    token = await server.token(EVERY_SCOPE);
  };
  const sql = (statement: string, values: readonly unknown[] = []) =>
    rows(server.database, statement, values);

  test('no volunteer is proposed in a real municipality where a worry would reach nobody', async () => {
    const pathwayId = await waitingResident(server, token);
    const volunteerId = await activeVolunteer(server, token);
    const propose = () =>
      mutate(
        server,
        token,
        'proposeMatch',
        { pathwayId, volunteerId, choiceReason: 'Dat past.' },
        '... on NotReady { missing }',
      );
    await sql(
      `UPDATE municipality SET specimen = false, duty_phone = NULL, duty_email = NULL WHERE id = 'GM0193'`,
    );

    const refused = await propose();
    await sql(
      `UPDATE municipality SET duty_phone = '038 1234567', duty_email = 'dienst@zwolle.example' WHERE id = 'GM0193'`,
    );
    const proposed = await propose();
    await sql(`UPDATE municipality SET specimen = true WHERE id = 'GM0193'`);

    expect(refused).toMatchObject({
      code: 'NOT_READY',
      missing: ['NO_PROFESSIONAL_ON_DUTY', 'NO_DUTY_ADDRESS'],
    });
    expect(proposed.__typename).toBe('MatchProposed');
  });

  test('an offer that was published before something belonged in it is not printed', async () => {
    const { notice } = await atWork(server, token).receive(
      death({ survivor: joan({ street: 'Kade 1', town: 'Zwolle' }) }),
    );
    // The Dutch one is looked at by the readiness check already.
    await sql(`UPDATE bereaved_partner SET language = 'en' WHERE street = 'Kade 1'`);
    await at('2026-09-23T10:00:00+02:00');
    await atWork(server, token).checked(notice.pathway.id);
    const print = () =>
      mutate(
        server,
        token,
        'makePrintBatch',
        {},
        '... on PrintBatchMade { batch { count } leftOut { needs pathway { id } } }',
      );
    await sql(
      `INSERT INTO template_version (municipality_id, id, kind, language, version, subject, body, status, change_reason, created_at, published_at)
       VALUES ('GM0193', gen_random_uuid(), 'OFFER_LETTER', 'en', 99, 'For you', 'We write to you.', 'PUBLISHED', 'test', now(), now())`,
    );

    const refused = await print();
    await sql('DELETE FROM template_version WHERE version = 99');
    const printed = await print();

    expect(refused.leftOut).toEqual([
      { needs: ['requiredBlocksPresent'], pathway: { id: notice.pathway.id } },
    ]);
    expect(printed.leftOut).toEqual([]);
    expect(printed.batch.count).toBeGreaterThan(0);
  });

  test('nobody is erased while a question about their data waits for its answer', async () => {
    await at('2026-09-24T10:00:00+02:00');
    const { notice } = await atWork(server, token).receive(
      death({ survivor: joan({ surname: 'Vraag' }) }),
    );
    await atWork(server, token).reply(notice.pathway.id, 'NO');
    const id = uuidOf(notice.pathway.id);
    await sql(
      `INSERT INTO data_subject_request (municipality_id, id, pathway_id, kind, received_at, due_on)
       VALUES ('GM0193', gen_random_uuid(), $1, 'COPY', now(), '2026-10-24')`,
      [id],
    );
    const state = async () => (await sql('SELECT state FROM pathway WHERE id = $1', [id]))[0];

    await at('2027-09-24T10:00:00+02:00');
    await round(server, clock.now);
    const asked = await state();
    await sql(`UPDATE data_subject_request SET state = 'GRANTED' WHERE pathway_id = $1`, [id]);
    await round(server, clock.now);

    expect([asked, await state()]).toEqual([{ state: 'DECLINED' }, { state: 'ERASED' }]);
  });

  test('mails to colleagues go thirty days after they were sent, and never unsent', async () => {
    await at('2027-10-01T10:00:00+02:00');
    await sql('DELETE FROM correspondence');
    const kept = async () =>
      (await sql('SELECT email FROM correspondence ORDER BY email')).map(({ email }) => email);
    for (const status of ['QUEUED', 'SENT', 'FAILED', 'CANCELLED'])
      for (const kind of ['DUTY_ALARM', 'REQUEST_NOTICE'])
        await sql(
          `INSERT INTO correspondence (municipality_id, id, kind, channel, language, status, email, queued_at, not_before)
           VALUES ('GM0193', gen_random_uuid(), '${kind}', 'EMAIL', 'nl', '${status}', $1, $2, '2027-10-01')`,
          [`${status}-${kind}@zwolle.example`, clock.now()],
        );

    await at('2027-10-30T10:00:00+01:00');
    await round(server, clock.now);
    const before = await kept();
    await at('2027-11-02T10:00:00+01:00');
    await round(server, clock.now);

    expect(before).toHaveLength(8);
    expect(await kept()).toEqual([
      'FAILED-DUTY_ALARM@zwolle.example',
      'FAILED-REQUEST_NOTICE@zwolle.example',
      'QUEUED-DUTY_ALARM@zwolle.example',
      'QUEUED-REQUEST_NOTICE@zwolle.example',
    ]);
  });
});
