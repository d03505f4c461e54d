import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { anotherBsn, somebody, toldTo } from '@steunpad/testing/messages.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { atWork, death, EVERY_SCOPE, workList } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// REGISTRY 4: one death, several messages. Each history ends with one pathway for each survivor, and nobody else's.

describe.each(ENGINES)('several messages about one death, on %s', (_, start) => {
  const clock = clockAt('2026-09-04T09:00:00+02:00');
  let server: TestServer;
  let clerk: ReturnType<typeof atWork>;
  let second: ReturnType<typeof atWork>;
  let tell: ReturnType<typeof toldTo>;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now });
    token = await server.token(EVERY_SCOPE);
    clerk = atWork(server, token);
    tell = toldTo(server, token);
    second = atWork(server, await server.token(EVERY_SCOPE));
  });
  afterAll(() => server.close());

  test.each([
    ['without a partner', null, 'NO_PARTNER'],
    ['of another municipality', { municipality: 'GM0160' }, 'OTHER_MUNICIPALITY'],
    ['of a divorce that was none', { relationshipEndedOn: '2019-05-06' }, 'NOT_BEREAVED'],
    ['of a survivor who is said to be dead', { deceased: true }, 'PARTNER_DECEASED'],
  ])('a first message %s keeps nobody from a letter', async (_, over, status) => {
    const told = somebody();
    const by = { deceasedBsn: '123456782' };

    const first = await tell.receive(over && told(over), by);
    const right = await tell.receive(told(), by);

    expect([first.outcome, first.notice.status]).toEqual(['NOBODY_TO_WRITE_TO', status]);
    expect([right.outcome, right.notice.pathway.state]).toEqual(['OPENED', 'TO_INVITE']);
  });

  test('two widows of one man each get a pathway, and each of them one', async () => {
    const [one, other] = [somebody(), somebody()];
    const by = { deceasedBsn: '123456782', dateOfDeath: '2026-08-30' };

    const outcomes = [];
    for (const told of [one, other, one, other])
      outcomes.push((await tell.receive(told(), by)).outcome);

    expect(outcomes).toEqual(['OPENED', 'OPENED', 'ALREADY_KNOWN', 'ALREADY_KNOWN']);
  });

  test('after a message that was withdrawn as a mistake the right one opens', async () => {
    const told = somebody();
    const bsn = anotherBsn();
    const { notice } = await tell.receive(told({ bsn }));
    await clerk.withdraw(notice.id);
    await second.withdraw(notice.id);

    const right = await tell.receive(told({ bsn }));

    expect(right.outcome).toBe('OPENED');
    expect(await tell.waysOf(told().surname)).toMatchObject([
      { state: 'STOPPED' },
      { state: 'TO_INVITE' },
    ]);
  });

  test('when one of two senders takes it back, the other still stands, and a clerk looks before a letter goes', async () => {
    const told = somebody();
    const { notice } = await tell.receive(told());
    await tell.receive(told());
    await clerk.withdraw(notice.id);
    const withdrawn = await second.withdraw(notice.id);

    expect(withdrawn.notice.status).toBe('WITHDRAWN');
    expect(await tell.waysOf(told().surname)).toMatchObject([{ state: 'TO_CHECK' }]);
  });

  test.each([
    ['capitals', (name: string) => ({ surname: name.toUpperCase() })],
    ['a prefix in another field', (name: string) => ({ surname: `van den ${name}` })],
    ['initials without dots', () => ({ initials: 'j' })],
    ['a BSN that was not there before', () => ({ bsn: '111222333' })],
    ['an address that was not there before', () => ({ street: 'Elders 9', postcode: '9999 ZZ' })],
  ])('%s alone make no other person', async (_, over) => {
    const told = somebody();
    await tell.receive(told({ surnamePrefix: 'van den' }));

    const again = await tell.receive(told({ surnamePrefix: null, ...over(`${told().surname}`) }));

    expect(again.notice.status).toBe('DUPLICATE');
  });

  test.each([
    ['the name', { surname: 'Verschreven' }],
    ['the birth date', { birthDate: '1975-12-31' }],
  ])('with %s otherwise and no BSN nothing goes out before a clerk decides', async (_, over) => {
    const told = somebody();
    const first = await tell.receive(told());
    const other = await tell.receive(told(over));

    expect([first.outcome, other.outcome]).toEqual(['OPENED', 'WAITS_FOR_CLERK']);
    const waiting = other.notice.pathway;
    expect(await tell.tasksOf(waiting)).toEqual(['CHECK_SAME_PERSON']);
    const early = await clerk.decide(waiting.id, 'IN');
    expect(early).toMatchObject({ code: 'GUARD_NOT_MET', guards: ['personSettled'] });

    const joined = await clerk.samePerson(waiting.id, first.notice.pathway.id);

    expect(joined.pathway).toMatchObject({ id: first.notice.pathway.id, state: 'TO_INVITE' });
    expect(await tell.tasksOf(waiting)).toEqual([]);
    const again = await tell.receive(told(over));
    expect(again.outcome).toBe('ALREADY_KNOWN');
    const [row] = await rows(
      server.database,
      `SELECT name FROM bereaved_partner b JOIN pathway p ON p.partner_id = b.id WHERE p.id = $1`,
      [uuidOf(first.notice.pathway.id)],
    );
    expect(String(row?.['name']).includes('Verschreven')).toBe('surname' in over);
  });

  test('another person who only looks like it goes on as the rule decided', async () => {
    const told = somebody();
    await tell.receive(told());
    const { notice } = await tell.receive(told({ birthDate: '1966-06-06' }));

    const decided = await clerk.samePerson(notice.pathway.id, null);
    const twice = await clerk.samePerson(notice.pathway.id, null);

    expect(decided.pathway).toMatchObject({ state: 'TO_INVITE' });
    expect(await tell.tasksOf(notice.pathway)).toEqual(['SEND_LETTER']);
    expect(twice.code).toBe('NOT_POSSIBLE_NOW');
  });

  test('with the same BSN name, address and dates are corrected before the letter', async () => {
    const told = somebody();
    const bsn = anotherBsn();
    const { notice } = await tell.receive(told({ bsn }), { dateOfDeath: '2026-08-20' });

    const later = await tell.receive(
      told({ bsn, surname: `${told().surname}en`, street: 'Nieuw 5' }),
      {
        dateOfDeath: '2026-08-28',
      },
    );

    expect(later.outcome).toBe('CORRECTION_TAKEN');
    expect(await tell.waysOf(told().surname)).toEqual([
      { state: 'TO_INVITE', secret: false, surname: `${told().surname}en`, street: 'Nieuw 5' },
    ]);
    const [letter] = (await workList(server, token)).filter(
      ({ pathway }) => pathway?.id === notice.pathway.id,
    );
    expect(letter).toMatchObject({ kind: 'SEND_LETTER', due: '2026-09-18' });
  });

  test('secrecy that a later message adds counts, and no message lifts it', async () => {
    const told = somebody();
    await tell.receive(told());

    const added = await tell.receive(told({ disclosureRestricted: true }));
    const without = await tell.receive(told());

    expect([added.outcome, without.outcome]).toEqual(['CORRECTION_TAKEN', 'ALREADY_KNOWN']);
    expect(await tell.waysOf(told().surname)).toMatchObject([{ secret: true }]);
  });

  test('secrecy of a message that opened nothing counts for the one that does', async () => {
    const told = somebody();
    await tell.receive(told({ municipality: 'GM0160', disclosureRestricted: true }));

    await tell.receive(told());

    expect(await tell.waysOf(told().surname)).toMatchObject([{ secret: true }]);
  });

  test('doubt about the address keeps the letter back, and a death stops everything', async () => {
    const [doubted, died] = [somebody(), somebody()];
    await tell.receive(doubted());
    await tell.receive(died());

    const doubt = await tell.receive(doubted({ addressUnderInvestigation: true }));
    await tell.receive(died({ deceased: true }));

    expect(doubt.outcome).toBe('WAITS_FOR_CLERK');
    expect(await tell.waysOf(doubted().surname)).toMatchObject([{ state: 'TO_CHECK' }]);
    expect(await tell.waysOf(died().surname)).toMatchObject([{ state: 'STOPPED' }]);
  });

  test('an id that comes again with other content is refused, with equal content in another spelling known', async () => {
    const told = somebody();
    const id = { eventSource: 'urn:weekly', eventId: `row ${told().surname}` };
    const first = await tell.receive(told({ surname: `Mu\u0308ller${told().surname}` }), id);

    const same = await tell.receive(
      told({ surname: `M\u00fcller${told().surname}`, postcode: '8011ab' }),
      id,
    );
    const other = await tell.receive(somebody()(), id);

    expect(first.outcome).toBe('OPENED');
    expect(same).toMatchObject({ outcome: 'ALREADY_KNOWN', notice: { id: first.notice.id } });
    expect(other).toMatchObject({ __typename: 'EventIdReused', code: 'EVENT_ID_REUSED' });
  });

  test('a correction under its id changes who was not written to, once', async () => {
    const told = somebody();
    const id = { eventSource: 'urn:weekly', eventId: `row ${told().surname}` };
    const first = await tell.receive(told(), id);
    const corrected = told({ street: 'Verbeterd 7' });

    const taken = await tell.receive(corrected, { ...id, correction: true });
    const again = await tell.receive(corrected, { ...id, correction: true });
    const late = await tell.receive(told(), id);

    expect([taken.outcome, again.outcome, late.outcome]).toEqual([
      'CORRECTION_TAKEN',
      'ALREADY_KNOWN',
      'ALREADY_KNOWN',
    ]);
    expect(taken.notice.pathway.id).toBe(first.notice.pathway.id);
    expect(await tell.waysOf(told().surname)).toMatchObject([{ street: 'Verbeterd 7' }]);
  });

  test('a correction of the name alone is taken, whatever else is not known', async () => {
    const told = somebody();
    const id = { eventSource: 'urn:weekly', eventId: `row ${told().surname}` };
    const bare = { street: null, postcode: null };
    await tell.receive(told(bare), id);

    const taken = await tell.receive(told({ ...bare, surname: `Anders${told().surname}` }), {
      ...id,
      correction: true,
    });

    expect(taken).toMatchObject({
      outcome: 'CORRECTION_TAKEN',
      notice: { pathway: { state: 'TO_INVITE', partner: { name: `J. Anders${told().surname}` } } },
    });
  });

  test.each([
    ['another name', 'Velzen', 'Velsen'],
    ['a name that was unknown', '.', 'Velsen'],
  ])(
    'that the registry tells %s is told to a clerk where somebody named them by hand',
    async (_, was, is) => {
      const told = somebody();
      const { notice } = await tell.receive(told({ surname: was, bsn: anotherBsn() }), {
        eventId: `${told().surname}`,
      });
      await mutate(server, token, 'setNameForLetters', {
        pathwayId: notice.pathway.id,
        name: 'mevrouw Ali',
      });

      const corrected = await tell.receive(told({ surname: is }), {
        eventId: `${told().surname}`,
        correction: true,
      });

      expect(corrected.outcome).toBe('WAITS_FOR_CLERK');
      expect(await tell.tasksOf(notice.pathway)).toContain('CHECK_CORRECTION');
    },
  );

  test('a correction that names another survivor keeps the first back, and opens for the other', async () => {
    const [wrong, right] = [somebody(), somebody()];
    const id = { eventSource: 'urn:weekly', eventId: `row ${wrong().surname}` };
    await tell.receive(wrong({ bsn: anotherBsn() }), id);

    const taken = await tell.receive(right({ bsn: anotherBsn() }), { ...id, correction: true });

    expect(taken).toMatchObject({
      outcome: 'WAITS_FOR_CLERK',
      notice: { pathway: { state: 'TO_INVITE' } },
    });
    expect(await tell.waysOf(wrong().surname)).toMatchObject([{ state: 'TO_CHECK' }]);
  });

  test('a retry with the same key gets the same answer', async () => {
    const sent = death({ survivor: somebody()() });

    const [first, retry] = [await clerk.receive(sent), await clerk.receive(sent)];

    expect([first.outcome, retry.outcome]).toEqual(['OPENED', 'OPENED']);
  });
});
