import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { EVENING, organiser, register } from '@steunpad/testing/meetings.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

describe.each(ENGINES)('meetings, on %s', (_, start) => {
  let now = new Date('2026-12-01T09:00:00+01:00');
  let server: TestServer;
  let token: string;
  let plans: ReturnType<typeof organiser>;

  beforeAll(async () => {
    server = await start({ now: () => now, limits: NO_LIMITS });
  });
  afterAll(() => server.close());
  beforeEach(() => travel('2026-12-01T09:00:00+01:00'));

  /** A token is as old as a day. */
  async function travel(to: string): Promise<void> {
    now = new Date(to);
    token = await server.token(['meetings:read', 'meetings:write']);
    plans = organiser(server, token);
  }

  const here = (sql: string, values: unknown[] = []) => rows(server.database, sql, values);
  const news = async () =>
    (
      await here(
        `SELECT c."values"->>'news' AS news, c.email FROM correspondence c WHERE kind::text = 'MEETING_NEWS' AND status::text = 'QUEUED' ORDER BY queued_at, id`,
      )
    ).map(({ news: what, email }) => `${what} ${email}`);
  const forget = () => here('DELETE FROM correspondence');
  const cancel = (registrationId: string) => plans.cancel(registrationId);

  test('a draft is nobody’s but the organiser’s; what is published everybody sees, but not where to take part', async () => {
    const { meeting } = await plans.does('planMeeting', EVENING);
    const all = () => askPublic(server.url, 'Meetings', { code: 'GM0193' });
    expect((await all()).text).not.toContain(meeting.id);
    expect(await register(server, meeting.id)).toMatchObject({ __typename: 'NotFound' });
    await plans.does('publishMeeting', { meetingId: meeting.id });
    const shown = (await all()).data.meetings.find(({ id }: { id: string }) => id === meeting.id);
    const { runSheet: _, onlineUrl, material, materialUrl: __, capacity: ___, ...said } = EVENING;
    expect(shown).toMatchObject({ ...said, state: 'PUBLISHED', freePlaces: 40, isOnline: true });
    const { text } = await all();
    for (const secret of [onlineUrl, material, 'Zaal klaarzetten'])
      expect(text).not.toContain(secret);
    const other = await askPublic(server.url, 'Meetings', { code: 'GM0160' });
    expect(other.text).not.toContain('Rouw in de klas');
  });

  test.each([
    [{ title: ' ' }, 'title', 'REQUIRED'],
    [{ title: 'x'.repeat(121) }, 'title', 'TOO_LONG'],
    [{ audiences: [] }, 'audiences', 'REQUIRED'],
    [{ capacity: 0 }, 'capacity', 'INVALID'],
    [{ from: '25:00' }, 'from', 'INVALID'],
    [{ until: '19:00' }, 'until', 'INVALID'],
    [{ day: '2027-03-28', from: '02:30', until: '04:00' }, 'from', 'INVALID_DATE'],
    [{ day: '2027-10-31', from: '02:30', until: '04:00' }, 'from', 'INVALID_DATE'],
    [{ place: null, onlineUrl: null }, 'place', 'REQUIRED'],
    [{ onlineUrl: 'javascript:alert(1)' }, 'onlineUrl', 'INVALID'],
    [{ aim: 'BSN 999990019' }, 'aim', 'CONTAINS_BSN'],
  ])('%o is refused at %s: %s', async (over, field, code) => {
    expect(await plans.does('planMeeting', { ...EVENING, ...over })).toMatchObject({
      __typename: 'InputInvalid',
      fields: [{ path: expect.arrayContaining([field]), code }],
    });
  });

  test('number 41 of 40 waits; who cancels makes room once, for the first in line, who is told', async () => {
    const id = await plans.announce({ capacity: 2 });
    await forget();
    for (const name of ['a', 'b'])
      expect(await register(server, id, { email: `${name}@x.example` })).toMatchObject({
        state: 'PLACED',
        granted: 1,
      });
    for (const name of ['c', 'd'])
      expect(await register(server, id, { email: `${name}@x.example` })).toMatchObject({
        state: 'WAITING',
        granted: 0,
      });
    expect(await news()).toEqual(
      ['a', 'b', 'c', 'd'].map((name) => `REGISTERED ${name}@x.example`),
    );
    await forget();
    const { registrations } = await plans.look(id);
    await cancel(registrations[0].id);
    await cancel(registrations[0].id);
    expect(await news()).toEqual(['WITHDRAWN a@x.example', 'MOVED_UP c@x.example']);
    expect(
      (await plans.look(id)).registrations.map(({ state }: { state: string }) => state),
    ).toEqual(['CANCELLED', 'PLACED', 'PLACED', 'WAITING']);
    // Whoever moved up and cancels is not offered it again: the next one is.
    await cancel(registrations[2].id);
    expect(
      (await plans.look(id)).registrations.map(({ state }: { state: string }) => state),
    ).toEqual(['CANCELLED', 'PLACED', 'CANCELLED', 'PLACED']);
    // A return stands last.
    expect(await register(server, id, { email: 'a@x.example' })).toMatchObject({
      state: 'WAITING',
    });
  });

  test('the same address again changes nothing, is answered as anybody, and gets its link', async () => {
    const id = await plans.announce({ capacity: 5 });
    await forget();
    const first = await register(server, id, { email: 'School@X.example', places: 2 });
    const again = await register(server, id, { email: 'school@x.example', places: 2 });
    expect(again).toEqual(first);
    expect((await plans.look(id)).numbers).toMatchObject({ taken: 2, free: 3 });
    expect(await news()).toEqual(['REGISTERED School@X.example', 'KNOWN School@X.example']);
  });

  test('sent twice with one key it is one registration, and another input under it is refused', async () => {
    const id = await plans.announce();
    const idempotencyKey = crypto.randomUUID();
    const same = { idempotencyKey, email: 'k@x.example', name: 'K' };
    const [one, other] = await Promise.all([
      register(server, id, same),
      register(server, id, same),
    ]);
    expect(one).toEqual(other);
    expect((await plans.look(id)).registrations).toHaveLength(1);
    expect(await register(server, id, { ...same, places: 2 })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
  });

  test.each([
    ['IN_ORDER', ['PLACED', 'PLACED', 'WAITING', 'WAITING'], 2],
    ['SMALLER_FIRST', ['PLACED', 'PLACED', 'WAITING', 'PLACED'], 1],
    ['MAY_SPLIT', ['PLACED', 'PLACED', 'PART', 'WAITING'], 0],
  ])('a group that does not fit: %s', async (groupRule, states, free) => {
    const id = await plans.announce({ capacity: 4, groupRule });
    for (const places of [1, 1, 3, 1])
      await register(server, id, { places, acceptsPart: places === 3 });
    const meeting = await plans.look(id);
    expect(meeting.registrations.map(({ state }: { state: string }) => state)).toEqual(states);
    expect(meeting.numbers.free).toBe(free);
  });

  test('more places go to the people who wait; fewer take nobody’s away', async () => {
    const id = await plans.announce({ capacity: 1 });
    for (let i = 0; i < 4; i += 1) await register(server, id);
    await forget();
    const { meeting } = await plans.does('changeMeeting', { meetingId: id, capacity: 3 });
    expect(meeting).toMatchObject({ state: 'FULL', numbers: { taken: 3, free: 0, waiting: 1 } });
    expect(await news()).toHaveLength(2);
    const fewer = await plans.does('changeMeeting', { meetingId: id, capacity: 2 });
    expect(fewer.meeting.numbers).toMatchObject({ taken: 3, free: 0, waiting: 1 });
    expect(await news()).toHaveLength(2);
  });

  test('later than the municipality chose nobody moves up, and nobody passes who waits', async () => {
    const id = await plans.announce({ capacity: 1 });
    await register(server, id);
    await register(server, id);
    await travel('2027-01-14T08:00:00+01:00');
    const { registrations } = await plans.look(id);
    await cancel(registrations[0].id);
    expect(await plans.look(id, 'waitingListMoves')).toMatchObject({
      waitingListMoves: false,
      numbers: { free: 1, waiting: 1 },
    });
    expect(await register(server, id)).toMatchObject({ state: 'WAITING' });
  });

  test('a speaker has a place beyond the capacity, that goes to nobody of the list', async () => {
    const id = await plans.announce({ capacity: 1 });
    await register(server, id);
    await register(server, id);
    const done = '... on RegisteredForMeeting { granted registration { id state } }';
    const speaker = await mutate(
      server,
      token,
      'registerForMeeting',
      { municipality: 'GM0193', meetingId: id, name: 'Spreker', places: 1, beyond: true },
      done,
    );
    expect(speaker).toMatchObject({ granted: 1, registration: { state: 'PLACED' } });
    await cancel(speaker.registration.id);
    expect((await plans.look(id)).numbers).toMatchObject({ taken: 1, waiting: 1, beyond: 0 });
    expect(await register(server, id, { beyond: true })).toMatchObject({
      __typename: 'InputInvalid',
    });
    expect(await register(server, id, { email: null })).toMatchObject({
      __typename: 'InputInvalid',
      fields: [{ path: ['email'], code: 'REQUIRED' }],
    });
  });

  test('past, closed, cancelled and unknown meetings take nobody', async () => {
    const closed = await plans.announce({ closesHours: 48 });
    const cancelled = await plans.announce();
    await plans.does('cancelMeeting', { meetingId: cancelled });
    await travel('2027-01-13T08:00:00+01:00');
    expect(await register(server, closed)).toMatchObject({ __typename: 'MeetingGuardNotMet' });
    expect(await register(server, cancelled)).toMatchObject({
      __typename: 'MeetingNotPossibleNow',
    });
    await travel('2027-01-14T22:00:00+01:00');
    expect(await register(server, closed)).toMatchObject({ __typename: 'MeetingNotPossibleNow' });
    const nobody = Buffer.from(`Meeting:${crypto.randomUUID()}`).toString('base64');
    expect(await register(server, nobody)).toMatchObject({ __typename: 'NotFound' });
    expect(
      await register(server, closed, { municipality: 'GM0160' }).catch(() => null),
    ).toMatchObject({ __typename: 'NotFound' });
  });

  test('repeating copies everything but the people', async () => {
    const id = await plans.announce({ capacity: 3 });
    await register(server, id);
    const fields =
      'id state title aim day from until place address onlineUrl capacity access contentWarning aftercare programme { at what who } runSheet { at what who } speakers contactName contactEmail material materialUrl certificate audiences';
    const { meeting } = await plans.does(
      'repeatMeeting',
      { meetingId: id, day: '2027-07-08' },
      `meeting { ${fields} }`,
    );
    expect(meeting).toEqual({
      ...EVENING,
      id: meeting.id,
      state: 'DRAFT',
      capacity: 3,
      day: '2027-07-08',
    });
    expect((await plans.look(meeting.id)).registrations).toEqual([]);
    const skipped = await plans.does('repeatMeeting', { meetingId: id, day: '2027-03-28' });
    expect(skipped).toMatchObject({ __typename: 'MeetingRepeated' });
  });

  test('on the day: who came, who did not, and who never registered', async () => {
    const id = await plans.announce({ capacity: 5 });
    await register(server, id, { places: 2 });
    await register(server, id, { places: 1 });
    await register(server, id);
    const [two, one, gone] = (await plans.look(id)).registrations.map(
      (each: { id: string }) => each.id,
    );
    await cancel(gone);
    const checkIn = (input: object) => mutate(server, token, 'checkIn', input);
    expect(await checkIn({ registrationId: two })).toMatchObject({
      __typename: 'MeetingGuardNotMet',
      code: 'MEETING_GUARD_NOT_MET',
    });
    await travel('2027-01-14T18:30:00+01:00');
    for (const came of [1, 2, 2])
      expect(await checkIn({ registrationId: two, came })).toMatchObject({
        __typename: 'CheckedIn',
      });
    expect(await checkIn({ registrationId: gone })).toMatchObject({
      code: 'REGISTRATION_CANCELLED',
    });
    expect(await checkIn({ meetingId: id, name: 'Inloper', came: 1 })).toMatchObject({
      __typename: 'CheckedIn',
    });
    expect(await checkIn({ meetingId: id, came: 1 })).toMatchObject({ __typename: 'InputInvalid' });
    expect((await plans.look(id)).numbers).toMatchObject({
      taken: 3,
      attended: 3,
      walkIns: 1,
      noShows: 0,
    });
    await travel('2027-01-14T22:00:00+01:00');
    expect(await plans.look(id)).toMatchObject({
      state: 'HELD',
      numbers: { attended: 3, noShows: 1 },
    });
    expect(await checkIn({ registrationId: one, came: 0 })).toMatchObject({
      __typename: 'CheckedIn',
    });
  });

  test('a scope is needed, and a visitor’s code opens nothing for organisers', async () => {
    const other = await server.token(['requests:read', 'requests:write']);
    const { errors } = await ask(server.url, other, '{ meetings { title } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await expect(mutate(server, other, 'planMeeting', EVENING)).rejects.toThrow('scope');
    const reader = await server.token(['meetings:read']);
    const { errors: refused } = await ask(
      server.url,
      reader,
      '{ workList { edges { node { request { name } } } } }',
    );
    expect(refused ?? []).toEqual([]);
  });
});
