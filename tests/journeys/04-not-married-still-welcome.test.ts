import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { askPublic } from '@steunpad/testing/graphql.ts';
import {
  askForSupport,
  atWork,
  NO_LIMITS,
  type Received,
  ruben,
  send,
  taskOf,
  workList,
} from '@steunpad/testing/people.ts';
import { dump, found, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const MONDAY = '2026-11-16T10:00:00+01:00';

describe.each(ENGINES)('not married, still welcome, on %s', (_, start) => {
  const clock = clockAt(MONDAY);
  let server: TestServer;
  let token: string;
  let coordinator: ReturnType<typeof atWork>;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    clock.set(MONDAY);
    token = await server.token(['requests:read', 'requests:write']);
    coordinator = atWork(server, token);
  });
  beforeEach(() => clock.set(MONDAY));
  afterAll(() => server.close());

  const told = (key: Received, over = {}) => ({
    input: {
      ...keyOf(key),
      idempotencyKey: crypto.randomUUID(),
      expectedVersion: 0,
      needs: [],
      ...over,
    },
  });
  const keyOf = ({ reference, code }: Received) => ({ municipality: 'GM0193', reference, code });
  const saveIntake = async (key: Received, over = {}) =>
    (await askPublic(server.url, 'SaveIntake', told(key, over))).data.saveIntake;
  const open = async (key: Received) =>
    (await askPublic(server.url, 'ResidentRequest', { input: keyOf(key) })).data.residentRequest;
  /** Everyone has a telephone of their own here: one number is one person. */
  let last = 0;
  const someone = () => {
    last += 1;
    return askForSupport(server, {
      contact: { preference: 'PHONE', phone: `06 1000${1000 + last}` },
    });
  };
  const accepted = async (key: Received) => {
    const { request } = await taskOf(server, token, key);
    return (await coordinator.accept(request.id)).pathway;
  };

  test('a request gets a reference, a code and a promise within two working days', async () => {
    const received = await someone();

    expect(received.reference).toMatch(/^S-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(received.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(received.answerBy).toBe('2026-11-18');
  });

  test.each([
    ['a Friday evening', '2026-11-20T22:15:00+01:00', '2026-11-24'],
    ['a quarter past midnight, still Thursday in UTC', '2026-11-20T00:15:00+01:00', '2026-11-24'],
    ['Christmas Eve, a Thursday', '2026-12-24T12:00:00+01:00', '2026-12-29'],
    ['the day before Good Friday', '2026-04-02T12:00:00+02:00', '2026-04-08'],
  ])('who asks on %s hears within two working days', async (_, moment, promised) => {
    clock.set(moment);

    const { answerBy } = await someone();

    expect(answerBy).toBe(promised);
  });

  test('who was asked for by somebody else gets a name of their own', async () => {
    const received = await askForSupport(server, {
      requestedFor: 'RELATIVE',
      name: 'Yara Voorbeeld',
      contact: { preference: 'PHONE', phone: '06 20002000' },
    });
    const { request } = await taskOf(server, token, received);
    const tooLong = await coordinator.accept(request.id, { partnerName: 'x'.repeat(121) });
    expect(tooLong).toMatchObject({ fields: [{ path: ['partnerName'], code: 'TOO_LONG' }] });

    const { pathway } = await coordinator.accept(request.id, { partnerName: 'Omar Voorbeeld' });

    expect(pathway.partner).toMatchObject({ name: 'Omar Voorbeeld', phone: '+31620002000' });
  });

  test('a coordinator sees who asks, what for and how to reach them', async () => {
    const received = await askForSupport(server, {
      name: '  Ruben\tvan  ’t Hof-Özdemir ',
      contact: { preference: 'EMAIL', email: 'Ruben@voorbeeld.nl', phone: '038-4210000' },
      message: 'Wij waren niet getrouwd.\r\nMag dit ook?',
      preferredMoment: 'Na zes uur',
    });

    expect(await taskOf(server, token, received)).toMatchObject({
      kind: 'ANSWER_REQUEST',
      state: 'REQUESTED',
      due: '2026-11-18',
      overdue: false,
      nextSteps: ['ACCEPT_SUPPORT_REQUEST', 'DECLINE_SUPPORT_REQUEST'],
      pathway: null,
      request: {
        channel: 'WIDGET',
        state: 'RECEIVED',
        name: 'Ruben van ’t Hof-Özdemir',
        email: expect.stringMatching(/^ruben@voorbeeld\.nl$/i),
        phone: '+31384210000',
        message: 'Wij waren niet getrouwd.\nMag dit ook?',
        preferredMoment: 'Na zes uur',
        needs: [{ domain: 'EMOTIONAL' }, { domain: 'FINANCIAL' }],
      },
    });
  });

  test('what was told is kept, changed again, and never overwritten unseen', async () => {
    const received = await someone();

    const first = await saveIntake(received, {
      needs: [{ domain: 'WORK', ownWords: 'Rustig aan.' }],
      daysToAvoid: ['2026-12-05', '2026-12-05'],
      remarks: 'Liever niet bellen.',
    });
    const stale = await saveIntake(received, { remarks: 'Uit een ander venster.' });
    const second = await saveIntake(received, {
      expectedVersion: 1,
      needs: [{ domain: 'HOUSING', wish: 'LATER' }],
      remarks: 'Toch wel bellen.',
    });

    expect(first).toMatchObject({ __typename: 'IntakeSaved', request: { step: 'RECEIVED' } });
    expect(stale).toMatchObject({ __typename: 'ChangedMeanwhile', currentVersion: 1 });
    expect(second.__typename).toBe('IntakeSaved');
    expect((await open(received)).intake).toMatchObject({
      version: 2,
      needs: [{ domain: 'HOUSING', wish: 'LATER', ownWords: null }],
      daysToAvoid: [],
      remarks: 'Toch wel bellen.',
    });
    expect((await taskOf(server, token, received)).request.intake.remarks).toBe('Toch wel bellen.');
  });

  test('after the first talk he goes the same way as everyone, and what he told is closed', async () => {
    const received = await someone();
    await saveIntake(received, { remarks: 'Graag overdag.' });

    const pathway = await accepted(received);
    const promised = await open(received);
    const changed = await saveIntake(received, { expectedVersion: 1, remarks: 'Of ’s avonds.' });
    const talked = await coordinator.talk(pathway.id, {
      heldOn: '2026-11-16',
      note: 'Goed gesprek.',
    });

    expect(pathway).toMatchObject({
      state: 'TALK_PLANNED',
      version: 1,
      nextSteps: expect.arrayContaining(['RECORD_TALK']),
    });
    expect(promised).toMatchObject({
      step: 'TALK_PLANNED',
      promisedBy: '2026-11-30',
      intakeOpen: true,
    });
    expect(changed.__typename).toBe('IntakeSaved');
    expect(talked).toMatchObject({
      __typename: 'TalkRecorded',
      pathway: { state: 'PLANNING', version: 2 },
    });
    expect(await open(received)).toMatchObject({
      step: 'PLANNING',
      promisedBy: '2026-11-23',
      intakeOpen: false,
    });
    expect(await saveIntake(received, { expectedVersion: 2 })).toEqual({
      __typename: 'IntakeClosed',
    });
  });

  test('every step leaves one line of history with the person who did it in which role', async () => {
    const { id } = await accepted(await someone());

    const { pathway } = await coordinator.talk(id, {
      heldOn: '2026-11-16',
      needs: [],
      saidNoNeeds: true,
    });

    const actor = expect.stringMatching(/^token:[0-9a-f-]{36}$/);
    expect(pathway.history).toEqual([
      {
        row: 20,
        event: 'supportRequestAccepted',
        from: null,
        to: 'TALK_PLANNED',
        role: 'COORDINATOR',
        actor,
        reason: null,
      },
      {
        row: 21,
        event: 'talkHeld',
        from: 'TALK_PLANNED',
        to: 'PLANNING',
        role: 'COORDINATOR',
        actor,
        reason: null,
      },
    ]);
  });

  test('a promise that was kept is off the list, and the next one is on it', async () => {
    const received = await someone();
    const pathway = await accepted(received);
    const planned = await taskOf(server, token, received);

    await coordinator.talk(pathway.id, { heldOn: '2026-11-16' });

    expect(planned).toMatchObject({ kind: 'HOLD_TALK', state: 'TALK_PLANNED', due: '2026-11-30' });
    const open = (await workList(server, token)).filter((task) => task.pathway?.id === pathway.id);
    expect(open.map(({ kind, due }) => [kind, due])).toEqual([['MAKE_PLAN', '2026-11-23']]);
  });

  test('somebody whom the offer is not for is off the list, with the reason for colleagues', async () => {
    const received = await someone();
    const { request } = await taskOf(server, token, received);

    const declined = await coordinator.decline(request.id, { reason: 'Woont in Kampen.' });
    const again = await coordinator.accept(request.id);

    expect(declined).toEqual({
      __typename: 'SupportRequestDeclined',
      request: { state: 'DECLINED', decisionReason: 'Woont in Kampen.', version: 2 },
    });
    expect(again).toMatchObject({ __typename: 'NotPossibleNow' });
    expect(await taskOf(server, token, received)).toBeUndefined();
    expect(await open(received)).toMatchObject({
      step: 'ENDED',
      promisedBy: null,
      intakeOpen: false,
    });
  });

  test('what is not true of a person is told by the name of the guard, and nothing is saved', async () => {
    const contact = { preference: 'PHONE', phone: '06 55555555' };
    await accepted(await askForSupport(server, { contact }));
    const second = await askForSupport(server, { contact });
    const { request } = await taskOf(server, token, second);

    const refused = await coordinator.accept(request.id, { adult: false, livesOrWorksHere: false });
    const stale = await coordinator.accept(request.id, { expectedVersion: 7 });
    const confirmed = await coordinator.accept(request.id, { samePersonConfirmedOther: true });

    expect(refused).toMatchObject({
      __typename: 'GuardNotMet',
      guards: ['adult', 'livesOrWorksHere', 'noOpenPathway'],
    });
    expect(stale).toMatchObject({ __typename: 'ChangedMeanwhile', currentVersion: 1 });
    expect(confirmed.__typename).toBe('SupportRequestAccepted');
  });

  test('a talk in the future, a need told twice and a note with a BSN are refused together', async () => {
    const { id } = await accepted(await someone());

    const refused = await coordinator.talk(id, {
      heldOn: '2026-11-17',
      needs: [{ domain: 'WORK' }, { domain: 'WORK', ownWords: 'x'.repeat(501) }],
      note: 'Haar BSN is 111222333.',
    });

    expect(refused.__typename).toBe('InputInvalid');
    expect(
      new Set(
        refused.fields.map(
          ({ path, code }: { path: string[]; code: string }) => `${path.join('.')} ${code}`,
        ),
      ),
    ).toEqual(new Set(['heldOn INVALID_DATE', 'note CONTAINS_BSN', 'needs.1.ownWords TOO_LONG']));
    expect(
      await coordinator.talk(id, {
        heldOn: '2026-11-17',
        needs: [{ domain: 'WORK' }, { domain: 'WORK' }],
      }),
    ).toMatchObject({
      fields: [
        { path: ['heldOn'], code: 'INVALID_DATE' },
        { path: ['needs', '1', 'domain'], code: 'DUPLICATE' },
      ],
    });
    expect(await coordinator.talk(id, { heldOn: '2026-11-16', needs: [] })).toMatchObject({
      guards: ['needToldOrNone'],
    });
  });

  test.each([
    ['message', 'Mijn BSN is 111222333', 'CONTAINS_BSN'],
    ['preferredMoment', '111.222.333', 'CONTAINS_BSN'],
    ['message', 'x'.repeat(2_001), 'TOO_LONG'],
    ['name', ' \u0000 ', 'REQUIRED'],
    ['name', 'x'.repeat(121), 'TOO_LONG'],
  ])('a form with %s %j is refused by its field', async (field, value, code) => {
    const { data } = await send(server, ruben({ [field]: value }));

    expect(data.submitSupportRequest).toEqual({
      __typename: 'InputInvalid',
      fields: [{ path: [field], code }],
    });
  });

  test.each([
    ['a NUL', 'Niet\u0000s', 'Niets'],
    ['half a character', 'Half\ud800 teken', 'Half\ufffd teken'],
    ['a bell, but keeps lines', 'een\u0007\ntwee', 'een\ntwee'],
  ])('own words lose %s', async (_, sent, kept) => {
    const received = await askForSupport(server, { message: sent });

    expect((await taskOf(server, token, received)).request.message).toBe(kept);
  });

  test('neither the code nor its reference’s key is in any column', async () => {
    const received = await someone();
    await saveIntake(received, { remarks: 'Kanarie in de tekst.' });

    const stolen = await dump(server.database);

    const { reference, code } = received;
    const traces = [code, code.replaceAll('-', ''), Buffer.from(code).toString('hex')];
    expect(found(stolen, ['Kanarie in de tekst.', reference])).toHaveLength(2);
    expect(found(stolen, traces)).toEqual([]);
    const [stored] = await rows(
      server.database,
      'SELECT octet_length(code_hash) AS bytes FROM support_request WHERE reference = $1',
      [reference],
    );
    expect(stored).toEqual({ bytes: 32 });
  });
});
