import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import {
  activeVolunteer,
  atOwnPage,
  codeOf,
  matched,
  openTasks,
  proposed,
  stateOf,
  visiting,
  waitingResident,
} from '@steunpad/testing/volunteers.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

describe.each(ENGINES)('what a volunteer tells, on %s', (_, start) => {
  const clock = clockAt('2026-11-23T09:00:00+01:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  beforeEach(() => clock.set('2026-11-23T09:00:00+01:00'));
  afterAll(() => server.close());

  const volunteerRow = async (volunteerId: string) =>
    (
      await rows(
        server.database,
        'SELECT status, paused_from, paused_until::text, rest_until::text, code_hash FROM volunteer WHERE id = $1',
        [uuidOf(volunteerId)],
      )
    )[0];

  test('a first visit promises the check-in; contacts are a day and a length', async () => {
    const { page, matchId, pathwayId } = await visiting(server, token);
    clock.set('2026-11-25T16:00:00+01:00');

    const visit = { matchId, kind: 'VISIT', on: '2026-11-25', minutes: 60 };
    expect(await page.step('RecordMyContact', visit)).toEqual({ __typename: 'MyContactRecorded' });
    await page.step('RecordMyContact', { ...visit, kind: 'CALL', minutes: 10 });
    await page.step('RecordMyContact', { ...visit, minutes: null, cancelled: true });
    await page.step('AgreeMyRhythm', { matchId, rhythm: 'elke week op dinsdag' });

    expect(await openTasks(server, pathwayId)).toEqual(['CHECK_IN', 'REVIEW']);
    const [match] = (await page.see()).matches;
    expect(match).toMatchObject({ visited: true, rhythm: 'elke week op dinsdag' });
    expect(match.contacts).toHaveLength(3);
    const events = await rows(
      server.database,
      "SELECT actor, role FROM pathway_transition WHERE event = 'firstVisitHeld' AND pathway_id = $1",
      [uuidOf(pathwayId)],
    );
    expect(events).toEqual([{ actor: 'volunteer', role: 'VOLUNTEER' }]);
  });

  test.each([
    ['RecordMyContact', { kind: 'VISIT', on: '2026-11-24', minutes: 60 }, 'on', 'INVALID_DATE'],
    ['RecordMyContact', { kind: 'VISIT', on: '2026-11-22', minutes: 60 }, 'on', 'INVALID_DATE'],
    ['RecordMyContact', { kind: 'CALL', on: '2026-11-23', minutes: 0 }, 'minutes', 'INVALID'],
    ['AgreeMyRhythm', { rhythm: '' }, 'rhythm', 'REQUIRED'],
    ['AgreeMyRhythm', { rhythm: 'BSN 111222333' }, 'rhythm', 'CONTAINS_BSN'],
  ])('%s with %j is refused by its field', async (operation, over, field, code) => {
    const { page, matchId } = await visiting(server, token);

    const refused = await page.step(operation, { matchId, ...over });

    expect(refused).toEqual({ __typename: 'InputInvalid', fields: [{ path: [field], code }] });
  });

  test('both say that it clicks: nothing is left to ask', async () => {
    const { page, matchId, pathwayId } = await visiting(server, token);
    await page.step('RecordMyContact', { matchId, kind: 'VISIT', on: '2026-11-23', minutes: 45 });
    await page.step('TellMyFit', { matchId, fit: 'YES' });
    expect(await openTasks(server, pathwayId)).toContain('CHECK_IN');

    const first = { pathwayId, on: '2026-11-23', resident: 'YES' };
    const recorded = await mutate(server, token, 'recordFirstVisit', first);

    expect(recorded.__typename).toBe('FirstVisitRecorded');
    expect(await openTasks(server, pathwayId)).toEqual(['REVIEW']);
    expect((await page.see()).matches[0].contacts).toHaveLength(1);
  });

  test('a no after the first visit ends the match; the resident keeps the place', async () => {
    const { page, matchId, pathwayId, volunteerId } = await visiting(server, token);
    await page.step('RecordMyContact', { matchId, kind: 'VISIT', on: '2026-11-23', minutes: 45 });

    await page.step('TellMyFit', { matchId, fit: 'NO' });

    expect(await stateOf(server, pathwayId)).toBe('WAITING');
    expect(await openTasks(server, pathwayId)).toEqual([
      'CONTACT',
      'FIND_VOLUNTEER',
      'WAITING_CONTACT',
    ]);
    expect(await volunteerRow(volunteerId)).toMatchObject({ rest_until: '2026-12-21' });
  });

  test('when a match ended nothing of the resident is shown, and nothing more can be done with it', async () => {
    const { page, matchId, pathwayId } = await visiting(server, token);
    expect(JSON.stringify(await page.see())).toMatch(/Ruben.*\+316.*wandelen/);

    await page.step('StopMyMatch', { matchId });

    const seen = await page.see();
    expect(seen).toMatchObject({ matches: [], endedOn: ['2026-11-23'] });
    expect(JSON.stringify(seen)).not.toMatch(/Ruben|\+316|wandelen/);
    expect(await openTasks(server, pathwayId)).toEqual([
      'CONTACT',
      'FIND_VOLUNTEER',
      'WAITING_CONTACT',
    ]);
    for (const [operation, over] of [
      ['StopMyMatch', {}],
      ['RaiseMyWorry', { kind: 'OTHER', note: '' }],
      ['RecordMyContact', { kind: 'CALL', on: '2026-11-23', minutes: 5 }],
      ['TellMyFit', { fit: 'NO' }],
      ['AgreeMyRhythm', { rhythm: 'elke week' }],
    ] as const) {
      expect(await page.step(operation, { matchId, ...over })).toEqual({ __typename: 'NotFound' });
    }
  });

  test('with the last visits planned it cannot be stopped by itself: the answer says what can', async () => {
    const { page, matchId, pathwayId } = await visiting(server, token);
    await mutate(server, token, 'taperSupport', { pathwayId, agreedWithResident: true });

    expect((await page.see()).matches[0]).toMatchObject({ ending: true, mayStop: false });
    expect(await page.step('StopMyMatch', { matchId })).toEqual({ __typename: 'NotPossibleNow' });
  });

  test('a pause needs no reason, keeps the match, takes proposals back, and ends where it began', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    const pathwayId = await waitingResident(server, token);
    await proposed(server, token, pathwayId, volunteerId);

    expect(await page.step('PauseMyVolunteering', { until: '2027-01-15' })).toEqual({
      __typename: 'VolunteeringPaused',
    });

    expect(await stateOf(server, pathwayId)).toBe('WAITING');
    expect(await page.see()).toMatchObject({
      status: 'PAUSED',
      pausedUntil: '2027-01-15',
      proposals: [],
      actions: ['PAUSE', 'RESUME', 'LEAVE'],
    });
    await page.step('ResumeMyVolunteering');
    expect(await page.see()).toMatchObject({ status: 'ACTIVE', pausedUntil: null });
  });

  test.each([
    ['ready for it', 'ACTIVE', null],
    [
      'in training',
      'IN_TRAINING',
      `UPDATE volunteer SET paused_from = 'IN_TRAINING' WHERE id = $1`,
    ],
    [
      'without a certificate meanwhile',
      'READY',
      `UPDATE conduct_certificate SET issued_on = '2023-01-01' WHERE volunteer_id = $1`,
    ],
    [
      'bereaved meanwhile',
      'READY',
      `UPDATE volunteer SET own_loss_on = '2026-03-01' WHERE id = $1`,
    ],
  ])('who is %s comes back as %s', async (_case, status, sql) => {
    const volunteerId = await activeVolunteer(server, token);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    expect(await page.step('PauseMyVolunteering')).toEqual({ __typename: 'VolunteeringPaused' });
    if (sql) await rows(server.database, sql, [uuidOf(volunteerId)]);

    await page.step('ResumeMyVolunteering');

    expect((await page.see()).status).toBe(status);
  });

  test('who leaves is let go at once: the resident hears it from a person, and the code is dead', async () => {
    const { page, pathwayId, volunteerId } = await visiting(server, token);
    const ending = await waitingResident(server, token);
    await rows(server.database, 'UPDATE volunteer SET capacity = 2 WHERE id = $1', [
      uuidOf(volunteerId),
    ]);
    await matched(server, token, ending, volunteerId);
    await mutate(server, token, 'taperSupport', { pathwayId: ending, agreedWithResident: true });

    expect(await page.step('LeaveVolunteering')).toEqual({ __typename: 'VolunteeringLeft' });

    expect(await stateOf(server, pathwayId)).toBe('WAITING');
    expect(await openTasks(server, pathwayId)).toContain('CONTACT');
    expect(await openTasks(server, ending)).toEqual(['LAST_VISITS', 'TELL_IN_PERSON']);
    expect(await volunteerRow(volunteerId)).toMatchObject({ status: 'LEFT', code_hash: null });
    expect(await page.see()).toEqual({ __typename: 'ReferenceOrCodeUnknown' });
    const left = await rows(
      server.database,
      'SELECT id FROM "match" WHERE volunteer_id = $1 AND ended_on IS NULL',
      [uuidOf(volunteerId)],
    );
    expect(left).toEqual([]);
    expect(await mutate(server, token, 'issueVolunteerCode', { volunteerId })).toMatchObject({
      code: 'NOT_POSSIBLE_NOW',
    });
  });

  test('widowed: they rest, nobody new for two years, and a person talks with whom they visit', async () => {
    const { page, pathwayId, volunteerId } = await visiting(server, token);
    const loss = { volunteerId, on: '2026-11-20' };

    const recorded = await mutate(server, token, 'recordOwnLoss', loss);

    expect(recorded.__typename).toBe('OwnLossRecorded');
    expect(await openTasks(server, pathwayId)).toContain('TELL_IN_PERSON');
    expect(await stateOf(server, pathwayId)).toBe('ACTIVE');
    expect((await page.see()).matches).toHaveLength(1);
    const other = await waitingResident(server, token);
    await page.step('ResumeMyVolunteering');
    await rows(
      server.database,
      `UPDATE volunteer SET capacity = 2, status = 'ACTIVE' WHERE id = $1`,
      [uuidOf(volunteerId)],
    );
    const again = { pathwayId: other, volunteerId, choiceReason: 'Past.' };
    expect(
      await mutate(server, token, 'proposeMatch', again, '... on HardRuleBroken { rules }'),
    ).toMatchObject({ rules: ['OWN_LOSS_TOO_RECENT'] });
    expect(
      await mutate(server, token, 'recordOwnLoss', { volunteerId, on: '2026-11-24' }),
    ).toMatchObject({ code: 'INPUT_INVALID', fields: [{ path: ['on'], code: 'INVALID_DATE' }] });
  });

  test('whatever happens to their residents at the same moment, nobody waits for ever', async () => {
    const volunteerId = await activeVolunteer(server, token);
    await rows(server.database, 'UPDATE volunteer SET capacity = 3 WHERE id = $1', [
      uuidOf(volunteerId),
    ]);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    const pathways = [];
    for (let i = 0; i < 3; i += 1) pathways.push(await waitingResident(server, token));
    const [first, second, third] = pathways as [string, string, string];
    await matched(server, token, first, volunteerId);
    await matched(server, token, second, volunteerId);
    const proposalId = await proposed(server, token, third, volunteerId);

    const happened = await Promise.all([
      mutate(server, token, 'endMatch', { pathwayId: second, next: 'WAITING' }),
      page.step('LeaveVolunteering'),
      mutate(server, token, 'endMatch', { pathwayId: first, next: 'WAITING' }),
      mutate(server, token, 'answerProposal', { proposalId, side: 'VOLUNTEER', accept: false }),
    ]);

    const known = ['MatchEnded', 'VolunteeringLeft', 'NotPossibleNow', 'ProposalAnswerRecorded'];
    for (const { __typename } of happened) expect([...known, 'ProposalOver']).toContain(__typename);
    for (const pathwayId of pathways) expect(await stateOf(server, pathwayId)).toBe('WAITING');
    const open = await rows(
      server.database,
      `SELECT id FROM "match" WHERE volunteer_id = $1 AND ended_on IS NULL`,
      [uuidOf(volunteerId)],
    );
    expect(open).toEqual([]);
  });

  test('a second press of the same button does nothing twice', async () => {
    const { page, matchId } = await visiting(server, token);
    const visit = {
      matchId,
      kind: 'VISIT',
      on: '2026-11-23',
      minutes: 45,
      idempotencyKey: crypto.randomUUID(),
    };

    await Promise.all([page.step('RecordMyContact', visit), page.step('RecordMyContact', visit)]);
    const other = await page.step('RecordMyContact', { ...visit, minutes: 50 });

    expect(other).toEqual({ __typename: 'IdempotencyKeyReused' });
    const [{ contacts }] = (await page.see()).matches;
    expect(contacts).toMatchObject([{ minutes: 45 }]);
  });
});
