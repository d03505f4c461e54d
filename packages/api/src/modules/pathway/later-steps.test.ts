import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate, PATHWAY, uuidOf } from '@steunpad/testing/mutate.ts';
import { askForSupport, atWork, EVERY_SCOPE, NO_LIMITS, taskOf } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { activeVolunteer, matched, waitingResident } from '@steunpad/testing/volunteers.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('the later steps, on %s', (_, start) => {
  const clock = clockAt('2026-11-23T09:00:00+01:00');
  let server: TestServer;
  let token: string;
  let number = 0;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  const step = (field: string, pathwayId: string, done: string, input: object = {}, as = token) =>
    mutate(server, as, field, { pathwayId, ...input }, `... on ${done} { ${PATHWAY} }`);
  const set = (pathwayId: string, sql: string) =>
    rows(server.database, `UPDATE ${sql} WHERE id = $1 RETURNING 1`, [uuidOf(pathwayId)]);
  const promises = async (pathwayId: string) =>
    (
      await rows(
        server.database,
        `SELECT kind, due_on::text AS due FROM task WHERE pathway_id = $1 AND done_at IS NULL ORDER BY kind::text`,
        [uuidOf(pathwayId)],
      )
    ).map(({ kind, due }) => `${kind} ${due}`);
  const mailsOf = (volunteerId: string) =>
    rows(server.database, 'SELECT kind FROM correspondence WHERE volunteer_id = $1', [
      uuidOf(volunteerId),
    ]);

  /** Somebody with a plan that runs without a volunteer. */
  async function active(): Promise<string> {
    number += 1;
    const received = await askForSupport(server, {
      contact: { preference: 'PHONE', phone: `06 1${String(number).padStart(7, '0')}` },
    });
    const { request } = await taskOf(server, token, received);
    const { pathway } = await atWork(server, token).accept(request.id);
    await atWork(server, token).talk(pathway.id, { heldOn: '2026-11-20' });
    const items = [{ kind: 'PRACTICAL_HELP', goal: 'Hulp bij de belasting.' }];
    await step('agreePlan', pathway.id, 'PlanAgreed', { residentAgreed: true, items });
    return pathway.id;
  }
  /** Somebody whom a volunteer visits. */
  async function visited() {
    const volunteerId = await activeVolunteer(server, token);
    const pathwayId = await waitingResident(server, token);
    await matched(server, token, pathwayId, volunteerId);
    return { pathwayId, volunteerId };
  }
  const last = ({ pathway }: { pathway: { history: object[] } }) => pathway.history.at(-1);

  describe('recordReview', () => {
    test('goes on: the next one in three months, not on a quiet day', async () => {
      const pathwayId = await active();

      const done = await step('recordReview', pathwayId, 'ReviewRecorded', { outcome: 'CONTINUE' });

      expect(last(done)).toEqual({ row: 27, event: 'review', to: 'ACTIVE', role: 'COORDINATOR' });
      expect(await promises(pathwayId)).toEqual(['REVIEW 2027-02-23']);
    });

    test('after a year it needs a reason, and says so', async () => {
      const pathwayId = await active();
      await set(pathwayId, `pathway SET active_since = '2025-11-01'`);

      expect(
        await step('recordReview', pathwayId, 'ReviewRecorded', { outcome: 'CONTINUE' }),
      ).toMatchObject({
        code: 'GUARD_NOT_MET',
        guards: ['reasonAfterAYear'],
        message: 'Going on after a year needs a reason.',
      });
      // Counted for the report, without the resident.
      const counted = 'SELECT month::text, topic, times FROM refusal_count';
      expect(await rows(server.database, counted)).toEqual([
        { month: '2026-11-01', topic: 'RIGHT_TIME', times: 1 },
      ]);
      const input = { outcome: 'CONTINUE', reason: 'Er is nog een zitting.' };
      expect((await step('recordReview', pathwayId, 'ReviewRecorded', input)).pathway.state).toBe(
        'ACTIVE',
      );
    });

    test('somebody else: the match ends, the volunteer hears it, and the search begins', async () => {
      const { pathwayId, volunteerId } = await visited();

      const done = await step('recordReview', pathwayId, 'ReviewRecorded', { outcome: 'WAITING' });

      expect(done.pathway.state).toBe('WAITING');
      expect(await promises(pathwayId)).toEqual([
        'FIND_VOLUNTEER 2026-12-07',
        'WAITING_CONTACT 2026-12-14',
      ]);
      expect(await mailsOf(volunteerId)).toContainEqual({ kind: 'MATCH_CHANGED' });
    });
  });

  describe('finishSupport, recordAftercare and reopenPathway', () => {
    test('from the last visit to the call after it, to the end, and back again', async () => {
      const { pathwayId, volunteerId } = await visited();
      await step('taperSupport', pathwayId, 'SupportTapering', { agreedWithResident: true });
      await rows(
        server.database,
        `UPDATE bereaved_partner SET days_to_avoid = '{01-04}' WHERE id = (SELECT partner_id FROM pathway WHERE id = $1) RETURNING 1`,
        [uuidOf(pathwayId)],
      );

      const finished = await step('finishSupport', pathwayId, 'SupportFinished');
      expect(last(finished)).toMatchObject({ row: 30, event: 'finished', to: 'AFTERCARE' });
      // Six weeks are 4 January, a difficult day: the call comes more than a week after it.
      expect(await promises(pathwayId)).toEqual(['AFTERCARE_CALL 2027-01-12']);
      expect(await mailsOf(volunteerId)).toContainEqual({ kind: 'MATCH_CHANGED' });

      const called = await step('recordAftercare', pathwayId, 'AftercareRecorded');
      expect(called.pathway).toMatchObject({
        state: 'CLOSED',
        closeReason: 'NEED_MET',
        eraseAfter: '2028-11-23',
      });
      expect(await promises(pathwayId)).toEqual([]);

      const back = await step('reopenPathway', pathwayId, 'PathwayReopened');
      expect(last(back)).toEqual({
        row: 32,
        event: 'comesBack',
        to: 'TALK_PLANNED',
        role: 'COORDINATOR',
      });
      expect(back.pathway).toMatchObject({
        state: 'TALK_PLANNED',
        closeReason: null,
        eraseAfter: null,
      });
      expect(await promises(pathwayId)).toEqual(['HOLD_TALK 2026-12-07']);
    });
  });

  describe('holdPathway and releaseHold', () => {
    /** Somebody to whom the letter went. */
    const held = async () => {
      const pathwayId = await active();
      await set(pathwayId, `pathway SET state = 'LATER', snooze_until = '2027-01-11'`);
      await step('holdPathway', pathwayId, 'PathwayHeld', { restrictedReason: 'Loopt nog.' });
      return pathwayId;
    };

    test('goes on where it was, on the day that the resident chose', async () => {
      const pathwayId = await held();

      const done = await step('releaseHold', pathwayId, 'HoldReleased', { reason: 'Opgelost.' });

      expect(done.pathway).toMatchObject({ state: 'LATER', snoozeUntil: '2027-01-11' });
      expect(last(done)).toEqual({
        row: 7,
        event: 'holdReleased',
        to: 'LATER',
        role: 'PRIVACY_OFFICER',
      });
      const holds = 'SELECT released_at IS NOT NULL AS released FROM hold WHERE pathway_id = $1';
      expect(await rows(server.database, holds, [uuidOf(pathwayId)])).toEqual([{ released: true }]);
    });

    test('or ends there', async () => {
      const pathwayId = await held();

      const done = await step('releaseHold', pathwayId, 'HoldReleased', {
        reason: 'Op verzoek.',
        end: true,
      });

      expect(done.pathway.state).toBe('STOPPED');
      expect(await promises(pathwayId)).toEqual([]);
    });

    test('needs a reason', async () => {
      const pathwayId = await held();

      expect(await step('releaseHold', pathwayId, 'HoldReleased', { reason: ' ' })).toMatchObject({
        code: 'INPUT_INVALID',
      });
    });
  });

  test('what cannot happen now is refused as a sentence, and writes nothing', async () => {
    const pathwayId = await active();
    const before = await promises(pathwayId);

    for (const [field, done, message, input] of [
      [
        'releaseHold',
        'HoldReleased',
        'Ending a hold is not possible now: it is ACTIVE already.',
        { reason: 'x' },
      ],
      [
        'finishSupport',
        'SupportFinished',
        'Finishing support is not possible now: it is ACTIVE already.',
        {},
      ],
      [
        'recordAftercare',
        'AftercareRecorded',
        'Recording the call afterwards is not possible now: it is ACTIVE already.',
        {},
      ],
      [
        'reopenPathway',
        'PathwayReopened',
        'Coming back is not possible now: it is ACTIVE already.',
        {},
      ],
    ] as const) {
      const refused = await step(field, pathwayId, done, input);
      expect(refused).toMatchObject({ code: 'NOT_POSSIBLE_NOW', message });
    }
    expect(await promises(pathwayId)).toEqual(before);
  });

  test('without the scope of the role nothing of it can be done', async () => {
    const pathwayId = await active();
    const reader = await server.token(['requests:read']);

    for (const [field, input] of [
      ['recordReview', 'outcome: CONTINUE'],
      ['finishSupport', ''],
      ['recordAftercare', ''],
      ['reopenPathway', ''],
      ['releaseHold', 'reason: "x"'],
    ]) {
      const { code } = await ask(
        server.url,
        reader,
        `mutation { ${field}(input: { pathwayId: "${pathwayId}", idempotencyKey: "${crypto.randomUUID()}", ${input} }) { __typename } }`,
      );
      expect(code, field).toBe('FORBIDDEN');
    }
  });

  test('declining a request that was accepted says what it is', async () => {
    const received = await askForSupport(server, {
      contact: { preference: 'PHONE', phone: '06 19999999' },
    });
    const { request } = await taskOf(server, token, received);
    await atWork(server, token).accept(request.id);

    expect(await atWork(server, token).decline(request.id)).toMatchObject({
      code: 'NOT_POSSIBLE_NOW',
      state: 'ACCEPTED',
      message: 'Answering a request is not possible now: it is ACCEPTED already.',
    });
  });
});
