import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clockAt } from '../../../../../tests/support/clock.ts';
import { ENGINES } from '../../../../../tests/support/engines.ts';
import { askPublic } from '../../../../../tests/support/graphql.ts';
import { mutate, uuidOf } from '../../../../../tests/support/mutate.ts';
import { EVERY_SCOPE, NO_LIMITS } from '../../../../../tests/support/people.ts';
import { dump, rows } from '../../../../../tests/support/rows.ts';
import { startServer, type TestServer } from '../../../../../tests/support/server.ts';
import {
  activeVolunteer,
  atOwnPage,
  codeOf,
  matched,
  proposed,
  waitingResident,
} from '../../../../../tests/support/volunteers.ts';

describe.each(ENGINES)("a volunteer's own page, on %s", (_, start) => {
  const clock = clockAt('2026-11-23T09:00:00+01:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  beforeEach(() => clock.set('2026-11-23T09:00:00+01:00'));
  afterAll(() => server.close());

  /** A volunteer with a code, and somebody whom they visit. */
  async function pair() {
    const volunteerId = await activeVolunteer(server, token);
    const code = await codeOf(server, token, volunteerId);
    const pathwayId = await waitingResident(server, token);
    await matched(server, token, pathwayId, volunteerId);
    const page = atOwnPage(server, code);
    const [{ id: matchId }] = (await page.see()).matches;
    return { volunteerId, code, pathwayId, page, matchId };
  }

  const openTasks = async (pathwayId: string) =>
    (
      await rows(
        server.database,
        'SELECT kind FROM task WHERE pathway_id = $1 AND done_at IS NULL ORDER BY kind::text',
        [uuidOf(pathwayId)],
      )
    ).map(({ kind }) => kind);
  const stateOf = async (pathwayId: string) => {
    const found = await rows(server.database, 'SELECT state FROM pathway WHERE id = $1', [
      uuidOf(pathwayId),
    ]);
    return found[0]?.['state'];
  };
  const volunteerRow = async (volunteerId: string) =>
    (
      await rows(
        server.database,
        'SELECT status, paused_from, paused_until::text, rest_until::text, code_hash FROM volunteer WHERE id = $1',
        [uuidOf(volunteerId)],
      )
    )[0];

  test('opens with the code in any notation; another code, an old one and nonsense are answered alike', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const first = await codeOf(server, token, volunteerId);
    clock.set('2026-11-23T09:01:00+01:00');
    const second = await codeOf(server, token, volunteerId);

    const opened = await atOwnPage(server, second.toLowerCase().replaceAll('-', ' ')).see();
    const refused = await Promise.all(
      [first, 'AAAA-AAAA-AAAA', 'x', ''].map((code) => atOwnPage(server, code).see()),
    );

    expect(opened).toMatchObject({ firstName: 'Anna', status: 'ACTIVE', matches: [] });
    expect(new Set(refused.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ __typename: 'ReferenceOrCodeUnknown' })]),
    );
  });

  test('the code is given once: a retry of the same press gets the same, and no table holds it', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const input = { volunteerId, idempotencyKey: crypto.randomUUID() };
    const done = '... on VolunteerCodeIssued { pageCode }';

    const issued = await mutate(server, token, 'issueVolunteerCode', input, done);
    clock.set('2026-11-23T09:05:00+01:00');
    const again = await mutate(server, token, 'issueVolunteerCode', input, done);

    expect(again).toEqual(issued);
    expect(JSON.stringify(await dump(server.database))).not.toContain(issued.pageCode);
  });

  test('a proposal is a sketch; yes asks the resident, and only both yes shows who it is', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    const pathwayId = await waitingResident(server, token, { name: 'Ruben Voorbeeld' });
    const proposalId = await proposed(server, token, pathwayId, volunteerId);

    const asked = await page.see();
    expect(asked.proposals).toEqual([
      {
        id: uuidOf(proposalId),
        accepted: false,
        answerBy: '2026-11-28',
        sketch: ['De bewoner spreekt Nederlands.'],
      },
    ]);
    expect((await page.see('en')).proposals[0].sketch).toEqual(['The resident speaks Dutch.']);
    expect(JSON.stringify(asked)).not.toContain('Ruben');
    const said = { proposalId: uuidOf(proposalId), accept: true };
    expect(await page.step('AnswerMyInvitation', said)).toEqual({
      __typename: 'InvitationAnswered',
    });
    const waits = await page.see();
    expect(waits.proposals[0].accepted).toBe(true);
    expect(JSON.stringify(waits)).not.toContain('Ruben');
    await mutate(server, token, 'answerProposal', { proposalId, side: 'RESIDENT', accept: true });

    const { proposals, matches, dates } = await page.see();
    expect(proposals).toEqual([]);
    expect(matches).toMatchObject([
      {
        name: 'Ruben Voorbeeld',
        preference: 'PHONE',
        phone: expect.stringMatching(/^\+31/),
        email: null,
        purposes: ['Iemand om mee te wandelen.'],
        fit: null,
        visited: false,
        mayStop: true,
      },
    ]);
    expect(dates.map(({ kind, on }: never) => [kind, on])).toEqual([
      ['FIRST_MEETING', '2026-12-07'],
      ['PEER_SUPERVISION', '2027-01-04'],
      ['REVIEW', '2027-02-23'],
      ['CERTIFICATE_ENDS', '2029-01-09'],
    ]);
  });

  test('no is enough, without a reason; another volunteer cannot answer', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    const other = atOwnPage(
      server,
      await codeOf(server, token, await activeVolunteer(server, token)),
    );
    const pathwayId = await waitingResident(server, token);
    const proposalId = uuidOf(await proposed(server, token, pathwayId, volunteerId));

    expect(await other.step('AnswerMyInvitation', { proposalId, accept: false })).toEqual({
      __typename: 'NotFound',
    });
    await page.step('AnswerMyInvitation', { proposalId, accept: false });

    expect(await stateOf(pathwayId)).toBe('WAITING');
    expect((await page.see()).proposals).toEqual([]);
  });

  test('e: whatever is known of a resident, no need and no worry gets into the view', async () => {
    const volunteerId = await activeVolunteer(server, token);
    const page = atOwnPage(server, await codeOf(server, token, volunteerId));
    const pathwayId = await waitingResident(
      server,
      token,
      { message: 'geplantebericht', needDomains: ['FINANCIAL', 'WORK'] },
      {
        note: 'geplantenotitie',
        needs: [{ domain: 'WORK', ownWords: 'geplantewoorden', existingHelp: 'geplantehulp' }],
      },
    );
    const proposalId = await proposed(server, token, pathwayId, volunteerId);
    const before = JSON.stringify([await page.look('nl'), await page.look('en')]);
    for (const side of ['VOLUNTEER', 'RESIDENT']) {
      await mutate(server, token, 'answerProposal', { proposalId, side, accept: true });
    }
    const worry = { pathwayId, kind: 'DEBT', note: 'geplantezorg' };
    await mutate(server, token, 'raiseSignal', worry);
    const [{ id: matchId }] = (await page.see()).matches;
    await page.step('RaiseMyWorry', { matchId, kind: 'ADDICTION', note: 'geplantezorg' });
    const after = JSON.stringify([await page.look('nl'), await page.look('en')]);

    for (const seen of [before, after]) {
      expect(seen).not.toMatch(/geplant/);
      expect(seen).not.toMatch(/WORK|FINANCIAL|DEBT|ADDICTION|SUICIDE|geld|werk|money|work/);
    }
    expect(after).toContain('Iemand om mee te wandelen.');
  });

  test('a first visit promises the check-in; contacts are a day and a length', async () => {
    const { page, matchId, pathwayId } = await pair();
    clock.set('2026-11-25T16:00:00+01:00');

    const visit = { matchId, kind: 'VISIT', on: '2026-11-25', minutes: 60 };
    expect(await page.step('RecordMyContact', visit)).toEqual({ __typename: 'MyContactRecorded' });
    await page.step('RecordMyContact', { ...visit, kind: 'CALL', minutes: 10 });
    await page.step('RecordMyContact', { ...visit, minutes: null, cancelled: true });
    await page.step('AgreeMyRhythm', { matchId, rhythm: 'elke week op dinsdag' });

    expect(await openTasks(pathwayId)).toEqual(['CHECK_IN', 'REVIEW']);
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
    const { page, matchId } = await pair();

    const refused = await page.step(operation, { matchId, ...over });

    expect(refused).toEqual({ __typename: 'InputInvalid', fields: [{ path: [field], code }] });
  });

  test('both say that it clicks: nothing is left to ask', async () => {
    const { page, matchId, pathwayId } = await pair();
    await page.step('RecordMyContact', { matchId, kind: 'VISIT', on: '2026-11-23', minutes: 45 });
    await page.step('TellMyFit', { matchId, fit: 'YES' });
    expect(await openTasks(pathwayId)).toContain('CHECK_IN');

    const first = { pathwayId, on: '2026-11-23', resident: 'YES' };
    const recorded = await mutate(server, token, 'recordFirstVisit', first);

    expect(recorded.__typename).toBe('FirstVisitRecorded');
    expect(await openTasks(pathwayId)).toEqual(['REVIEW']);
    expect((await page.see()).matches[0].contacts).toHaveLength(1);
  });

  test('a no after the first visit ends the match; the resident keeps the place', async () => {
    const { page, matchId, pathwayId, volunteerId } = await pair();
    await page.step('RecordMyContact', { matchId, kind: 'VISIT', on: '2026-11-23', minutes: 45 });

    await page.step('TellMyFit', { matchId, fit: 'NO' });

    expect(await stateOf(pathwayId)).toBe('WAITING');
    expect(await openTasks(pathwayId)).toEqual(['CONTACT', 'FIND_VOLUNTEER', 'WAITING_CONTACT']);
    expect(await volunteerRow(volunteerId)).toMatchObject({ rest_until: '2026-12-21' });
  });

  test('when a match ended nothing of the resident is shown, and nothing more can be done with it', async () => {
    const { page, matchId, pathwayId } = await pair();
    expect(JSON.stringify(await page.see())).toMatch(/Ruben.*\+316.*wandelen/);

    await page.step('StopMyMatch', { matchId });

    const seen = await page.see();
    expect(seen).toMatchObject({ matches: [], endedOn: ['2026-11-23'] });
    expect(JSON.stringify(seen)).not.toMatch(/Ruben|\+316|wandelen/);
    expect(await openTasks(pathwayId)).toEqual(['CONTACT', 'FIND_VOLUNTEER', 'WAITING_CONTACT']);
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
    const { page, matchId, pathwayId } = await pair();
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

    expect(await stateOf(pathwayId)).toBe('WAITING');
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
    const { page, pathwayId, volunteerId } = await pair();
    const ending = await waitingResident(server, token);
    await rows(server.database, 'UPDATE volunteer SET capacity = 2 WHERE id = $1', [
      uuidOf(volunteerId),
    ]);
    await matched(server, token, ending, volunteerId);
    await mutate(server, token, 'taperSupport', { pathwayId: ending, agreedWithResident: true });

    expect(await page.step('LeaveVolunteering')).toEqual({ __typename: 'VolunteeringLeft' });

    expect(await stateOf(pathwayId)).toBe('WAITING');
    expect(await openTasks(pathwayId)).toContain('CONTACT');
    expect(await openTasks(ending)).toEqual(['LAST_VISITS', 'TELL_IN_PERSON']);
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
    const { page, pathwayId, volunteerId } = await pair();
    const loss = { volunteerId, on: '2026-11-20' };

    const recorded = await mutate(server, token, 'recordOwnLoss', loss);

    expect(recorded.__typename).toBe('OwnLossRecorded');
    expect(await openTasks(pathwayId)).toContain('TELL_IN_PERSON');
    expect(await stateOf(pathwayId)).toBe('ACTIVE');
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

  test('a second press of the same button does nothing twice', async () => {
    const { page, matchId } = await pair();
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

test('guessing has to wait', async () => {
  const server = await startServer({
    limits: { submissions: 10, triesPerReference: 10, triesPerNetwork: 3 },
  });
  const input = { municipality: 'GM0193', code: 'AAAA-AAAA-AAAA' };
  const types: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    const { data } = await askPublic(server.url, 'MyVolunteering', { input, language: 'nl' });
    types.push(data.myVolunteering.__typename);
  }
  await server.close();

  expect(types).toEqual([...Array(3).fill('ReferenceOrCodeUnknown'), 'TooManyRequests']);
});
