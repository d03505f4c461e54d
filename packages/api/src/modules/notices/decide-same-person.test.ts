import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { anotherBsn, somebody, toldTo } from '@steunpad/testing/messages.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { atWork, EVERY_SCOPE } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// A clerk says whether two survivors who look alike are one (row 42).

describe.each(ENGINES)('who looks like somebody known, on %s', (_, start) => {
  const clock = clockAt('2026-09-04T09:00:00+02:00');
  let server: TestServer;
  let clerk: ReturnType<typeof atWork>;
  let tell: ReturnType<typeof toldTo>;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now });
    token = await server.token(EVERY_SCOPE);
    clerk = atWork(server, token);
    tell = toldTo(server, token);
  });
  afterAll(() => server.close());

  const partnerOf = async ({ id }: { readonly id: string }) => {
    const [row] = await rows(
      server.database,
      `SELECT b.*, p.state FROM bereaved_partner b JOIN pathway p ON p.partner_id = b.id WHERE p.id = $1`,
      [uuidOf(id)],
    );
    return row;
  };

  test.each([
    ['suspended', { suspension: 'ERROR' }, 'addressUsable'],
    ['said not to live there', { investigationCodes: ['089999'] }, 'addressUsable'],
    ['of a name that no letter can print', { surname: 'الفاسي' }, 'nameKnown'],
  ])(
    'another person who by now is %s goes to no letter, but to a clerk',
    async (_, over, guard) => {
      const told = somebody();
      const other = { birthDate: '1966-06-06', bsn: anotherBsn() };
      await tell.receive(told());
      const { notice } = await tell.receive(told(other));
      await tell.receive(told({ ...other, ...over }));
      // What is doubted stays so, whatever comes after it without a word of it.
      if (guard === 'addressUsable') await tell.receive(told({ ...other, initials: 'K.' }));

      const decided = await clerk.samePerson(notice.pathway.id, null);

      expect(decided.pathway).toMatchObject({ state: 'TO_CHECK' });
      expect(await tell.tasksOf(notice.pathway)).toEqual(['CHECK_NOTICE']);
      expect(await clerk.decide(notice.pathway.id, 'IN')).toMatchObject({ guards: [guard] });
    },
  );

  /** Somebody, and a second message that looks like it. */
  const twice = async (over = {}) => {
    const told = somebody();
    const other = {
      ...('surname' in over ? {} : { birthDate: '1966-06-06' }),
      bsn: anotherBsn(),
      ...over,
    };
    const first = (await tell.receive(told())).notice.pathway;
    const waiting = (await tell.receive(told(other))).notice.pathway;
    const again = (later: object) => tell.receive(told({ ...other, ...later }));
    return { told, first, waiting, again };
  };

  test('joined, titles and the name that somebody gave for letters are of the one who goes on', async () => {
    const { first, waiting } = await twice({ nobleTitle: 'BARONESS', surname: 'Aedel' });
    await mutate(server, token, 'setNameForLetters', {
      pathwayId: waiting.id,
      name: 'mevrouw Aedel',
    });

    await clerk.samePerson(waiting.id, first.id);

    expect(await partnerOf(first)).toMatchObject({
      surname: 'Aedel',
      noble_title: 'BARONESS',
      name_for_letters: 'mevrouw Aedel',
    });
  });

  test('joined, a name for letters that nobody gave takes none away', async () => {
    const { first, waiting } = await twice();
    const named = { pathwayId: first.id, name: 'mevrouw Aedel' };
    await mutate(server, token, 'setNameForLetters', named);

    await clerk.samePerson(waiting.id, first.id);

    expect(await partnerOf(first)).toMatchObject({ name_for_letters: 'mevrouw Aedel' });
  });

  test('joined without taking over, what was known stays, and caution counts all the same', async () => {
    const { told, first, waiting } = await twice({
      surname: 'Verschreven',
      disclosureRestricted: true,
    });

    await clerk.samePerson(waiting.id, first.id, { takeOver: false });

    expect(await partnerOf(first)).toMatchObject({
      surname: told().surname,
      birth_year: Number(told().birthDate.slice(0, 4)),
      disclosure_restricted: true,
    });
  });

  test.each([
    ['the record is kept up no more', { suspension: 'ERROR' }],
    ['the bond had ended, nobody knows when', { relationshipEndedOn: '' }],
    ['the birth date is of somebody older', { birthDate: '1955-12-31' }],
    ['the address is doubted', { underInvestigation: ['ADDRESS'] }],
    ['the bond had ended before', { relationshipEndedOn: '2019-05-06' }],
  ])('joined, that %s keeps the letter back', async (_, later) => {
    const { first, waiting, again } = await twice();
    expect(await again(later)).toMatchObject({ __typename: 'DeathNoticeReceived' });
    expect((await partnerOf(first))?.['state']).toBe('TO_INVITE');

    const joined = await clerk.samePerson(waiting.id, first.id);

    expect(joined.pathway).toMatchObject({ id: first.id, state: 'TO_CHECK' });
    expect(await tell.tasksOf(first)).toContain('CHECK_NOTICE');
  });

  test('who looks like one that was joined can be joined to the one that goes on', async () => {
    const { told, first, waiting } = await twice({ surname: 'Waterland' });
    const third = told({
      ...{ surname: 'Waterland', birthDate: '1958-08-08', street: 'Elders 7', postcode: '9711 AA' },
    });
    const { notice } = await tell.receive(third);
    const looksLike = await rows(
      server.database,
      `SELECT looks_like FROM death_notice WHERE id = $1`,
      [uuidOf(notice.id)],
    );
    expect(looksLike).toEqual([{ looks_like: [uuidOf(waiting.id)] }]);
    await clerk.samePerson(waiting.id, first.id);

    const joined = await clerk.samePerson(notice.pathway.id, first.id);

    expect(joined.pathway).toMatchObject({ id: first.id });
    expect(await partnerOf(notice.pathway)).toMatchObject({ state: 'STOPPED' });
  });

  test('joined without taking over, who was outside the target group is decided by a date that is known', async () => {
    const told = somebody();
    const first = (await tell.receive(told({ birthDate: '1955-12-31' }))).notice.pathway;
    const waiting = (await tell.receive(told({ birthDate: '1954-12-31', bsn: anotherBsn() })))
      .notice.pathway;

    const joined = await clerk.samePerson(waiting.id, first.id, { takeOver: false });

    expect(joined.pathway).toMatchObject({ id: first.id, state: 'NOT_TARGET' });
    expect(await partnerOf(first)).toMatchObject({ birth_year: null });
  });
});
