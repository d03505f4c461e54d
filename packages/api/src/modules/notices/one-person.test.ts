import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { anotherBsn, somebody, toldTo } from '@steunpad/testing/messages.ts';
import { atWork, EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// What is told of a person holds for that person: for each of their losses, and whatever the message was about.

describe.each(ENGINES)('one person in several messages, on %s', (_, start) => {
  const clock = clockAt('2026-09-04T09:00:00+02:00');
  let server: TestServer;
  let clerk: ReturnType<typeof atWork>;
  let second: ReturnType<typeof atWork>;
  let tell: ReturnType<typeof toldTo>;

  beforeAll(async () => {
    server = await start({ now: clock.now });
    const token = await server.token(EVERY_SCOPE);
    clerk = atWork(server, token);
    second = atWork(server, await server.token(EVERY_SCOPE));
    tell = toldTo(server, token);
  });
  afterAll(() => server.close());

  const EARLIER = { dateOfDeath: '2025-01-05' };
  /** A survivor who lost a partner twice, with a pathway for each. */
  async function twice(over: object) {
    const told = somebody();
    const losses = [
      { ...EARLIER, deceasedBsn: anotherBsn() },
      { dateOfDeath: '2026-08-30', deceasedBsn: anotherBsn() },
    ];
    const ways: { readonly id: string }[] = [];
    for (const by of losses) ways.push((await tell.receive(told(over), by)).notice.pathway);
    return { told, losses, ways };
  }
  const statesOf = async (surname: string) =>
    (await tell.waysOf(surname)).map(({ state }) => state);

  describe.each([
    ['by BSN', () => ({ bsn: anotherBsn() })],
    ['by initial, surname and birth date', () => ({})],
  ])('known %s', (_kind, over) => {
    test('secrecy of one loss is secrecy of the other', async () => {
      const told = somebody();
      const person = over();
      await tell.receive(told(person), { ...EARLIER, deceasedBsn: anotherBsn() });

      await tell.receive(told({ ...person, disclosureRestricted: true }), {
        deceasedBsn: anotherBsn(),
      });

      expect(await tell.waysOf(told().surname)).toMatchObject([{ secret: true }, { secret: true }]);
    });

    test('so is that of which the registry tells, or another message about the first', async () => {
      const checked = await twice(over());
      await clerk.checked(checked.ways[1]!.id, { disclosureRestricted: true });
      const told = await twice(over());
      await tell.receive(told.told({ disclosureRestricted: true }), told.losses[0]);

      for (const { told: person } of [checked, told])
        expect(await tell.waysOf(person().surname)).toMatchObject([
          { secret: true },
          { secret: true },
        ]);
    });

    test('who died is written to about neither', async () => {
      const checked = await twice(over());
      await clerk.checked(checked.ways[1]!.id, { result: 'DIED' });
      const told = somebody();
      const person = over();
      await tell.receive(told(person), { ...EARLIER, deceasedBsn: anotherBsn() });
      const last = await tell.receive(told({ ...person, deceased: true }), {
        deceasedBsn: anotherBsn(),
      });

      expect(await statesOf(checked.told().surname)).toEqual(['STOPPED', 'STOPPED']);
      expect(last.notice.status).toBe('PARTNER_DECEASED');
      expect(last.outcome).toBe('CORRECTION_TAKEN');
      expect(await statesOf(told().surname)).toEqual(['STOPPED']);
    });
  });

  test.each([
    ['without a partner', null],
    ['with a partner', somebody()()],
  ])('a message %s about their own death stops everything, whenever it comes', async (_, left) => {
    const told = somebody();
    const [bsn, partner] = [anotherBsn(), anotherBsn()];
    await tell.receive(told({ bsn }), { deceasedBsn: partner });

    const own = await tell.receive(left, { deceasedBsn: bsn, dateOfDeath: '2026-09-03' });
    const again = await tell.receive(left, { deceasedBsn: bsn, dateOfDeath: '2026-09-03' });

    expect(own.outcome).toBe(left ? 'OPENED' : 'CORRECTION_TAKEN');
    expect(again.outcome).toBe(left ? 'ALREADY_KNOWN' : 'NOBODY_TO_WRITE_TO');
    expect(await statesOf(told().surname)).toEqual(['STOPPED']);
  });

  test('who is known to have died already is not written to about a death before', async () => {
    const told = somebody();
    const bsn = anotherBsn();
    await tell.receive(null, { deceasedBsn: bsn, dateOfDeath: '2026-09-03' });

    const late = await tell.receive(told({ bsn }), { deceasedBsn: anotherBsn() });

    expect([late.outcome, late.notice.status]).toEqual(['NOBODY_TO_WRITE_TO', 'PARTNER_DECEASED']);
  });

  test('but is when that was taken back', async () => {
    const told = somebody();
    const bsn = anotherBsn();
    const { notice } = await tell.receive(null, { deceasedBsn: bsn, dateOfDeath: '2026-09-03' });
    await clerk.withdraw(notice.id);
    await second.withdraw(notice.id);

    expect((await tell.receive(told({ bsn }), { deceasedBsn: anotherBsn() })).outcome).toBe(
      'OPENED',
    );
  });

  test('nobody survives themselves', async () => {
    const told = somebody();
    const bsn = anotherBsn();

    const refused = await tell.receive(told({ bsn }), { deceasedBsn: bsn });

    expect(refused.fields).toEqual([{ path: ['survivor', 'bsn'], code: 'DUPLICATE' }]);
  });

  test('what was withdrawn and turns out to be true is no duplicate', async () => {
    const told = somebody();
    const survivor = told({ bsn: anotherBsn() });
    const by = { eventId: survivor.surname };
    const { notice } = await tell.receive(survivor, by);
    await clerk.withdraw(notice.id);
    await second.withdraw(notice.id);

    const again = await tell.receive(survivor, by);
    const true_ = await tell.receive(survivor, { ...by, correction: true });

    expect(again.code).toBe('EVENT_ID_REUSED');
    expect(again.message).toContain('withdrawn');
    expect(true_.outcome).toBe('CORRECTION_TAKEN');
    expect(await statesOf(survivor.surname)).toEqual(['STOPPED', 'TO_INVITE']);
  });

  test('of what came before content was kept, only a message about the same people is known', async () => {
    const [told, other] = [somebody(), somebody()];
    const by = { eventSource: 'urn:weekly', eventId: told().surname };
    await tell.receive(told(), by);
    await rows(
      server.database,
      `UPDATE death_notice SET content_hash = NULL WHERE event_source = 'urn:weekly'`,
    );

    expect((await tell.receive(told(), by)).outcome).toBe('ALREADY_KNOWN');
    expect((await tell.receive(other(), by)).code).toBe('EVENT_ID_REUSED');
  });

  test('an answer of the registry about a pathway that was joined to another is told, not swallowed', async () => {
    const told = somebody();
    const [first, other] = [
      await tell.receive(told({ birthDate: '1971', initials: 'J.' })),
      await tell.receive(told({ birthDate: '1971', initials: 'K.' })),
    ];
    await clerk.samePerson(other.notice.pathway.id, first.notice.pathway.id);

    const answered = await clerk.checked(other.notice.pathway.id, { result: 'DIED' });

    expect(answered.code).toBe('NOT_FOUND');
    expect(await statesOf(told().surname)).toEqual(['TO_INVITE', 'STOPPED']);
  });

  test.each([
    ['dead', { deceased: true }],
    ['not here', null],
  ])('who was said to be %s and is not is no longer lost: a clerk looks', async (_, over) => {
    const told = somebody();
    const by = { eventId: told().surname };
    const { notice } = await tell.receive(told(), by);
    if (over) await tell.receive(told(over), { ...by, correction: true });
    else await clerk.checked(notice.pathway.id, { result: 'MOVED' });
    const before = await statesOf(told().surname);

    const back = await tell.receive(told({ initials: 'J.K.' }), { ...by, correction: true });

    expect(before).toEqual(['STOPPED']);
    expect(back.outcome).toBe('WAITS_FOR_CLERK');
    expect(await statesOf(told().surname)).toEqual(['STOPPED', 'TO_CHECK']);
    const decided = await clerk.samePerson(back.notice.pathway.id, null);
    expect(decided.pathway.state).toBe('TO_INVITE');
  });

  test('also who was written to already', async () => {
    const told = somebody();
    const by = { eventId: told().surname };
    const { notice } = await tell.receive(told(), by);
    await rows(
      server.database,
      `INSERT INTO correspondence (municipality_id, id, kind, channel, language, status, queued_at, not_before, pathway_id)
       SELECT municipality_id, gen_random_uuid(), 'OFFER_LETTER', 'POST', 'nl', 'SENT', now(), now(), id FROM pathway
       WHERE partner_id IN (SELECT id FROM bereaved_partner WHERE surname = $1)`,
      [told().surname],
    );
    await tell.receive(told({ deceased: true }), { ...by, correction: true });

    const back = await tell.receive(told(), { ...by, correction: true });

    expect(back.outcome).toBe('WAITS_FOR_CLERK');
    expect(await tell.tasksOf(notice.pathway)).toContain('CHECK_CORRECTION');
  });

  test.each(['DIED', 'MOVED'])(
    'that somebody lives here after %s is told, not swallowed',
    async (result) => {
      const { notice } = await tell.receive(somebody()());
      await clerk.checked(notice.pathway.id, { result });

      const answered = await clerk.checked(notice.pathway.id);
      const again = await clerk.checked(notice.pathway.id, { result });

      expect(answered).toMatchObject({ code: 'NOT_POSSIBLE_NOW', state: 'STOPPED' });
      expect(again.__typename).toBe('RegistryCheckRecorded');
    },
  );
});
