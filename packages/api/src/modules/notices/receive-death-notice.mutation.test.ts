import { createHash } from 'node:crypto';
import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { atWork, death, EVERY_SCOPE, joan, workList } from '@steunpad/testing/people.ts';
import { count, dump, found, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const BSN = { deceased: '123456782', survivor: '111222333' };

describe.each(ENGINES)('a death notice, on %s', (_, start) => {
  const clock = clockAt('2026-09-04T09:00:00+02:00');
  let server: TestServer;
  let token: string;
  let clerk: ReturnType<typeof atWork>;

  beforeAll(async () => {
    server = await start({ now: clock.now });
    token = await server.token(EVERY_SCOPE);
    clerk = atWork(server, token);
  });
  afterAll(() => server.close());

  /** A survivor of their own for each test: one person is one registry key. */
  let last = 0;
  const somebody = (over = {}) => {
    last += 1;
    return joan({ surname: `Velzen ${last}`, ...over });
  };
  const received = async (survivor: object | null, over = {}) =>
    (await clerk.receive(death({ survivor, ...over }))).notice;
  const tasksOf = async (pathway: { id: string }) =>
    (await workList(server, token)).filter((task) => task.pathway?.id === pathway.id);

  test('opens a pathway for a survivor under pension age, with a letter to send in its time', async () => {
    const survivor = somebody({ surnamePrefix: 'in het', namingUse: 'OWN' });

    const notice = await received(survivor);

    expect(notice).toMatchObject({
      status: 'PARTNER_FOUND',
      decisions: [{ outcome: 'IN', reasons: ['UNDER_PENSION_AGE'], decidedBy: null }],
      pathway: { state: 'TO_INVITE', partner: { birthDate: '1971-04-02', phone: null } },
    });
    expect(notice.pathway.history).toMatchObject([
      {
        row: 1,
        event: 'deathNoticeReceived',
        from: null,
        to: 'NEW',
        role: 'SYSTEM',
        actor: 'system',
      },
      { row: 2, event: 'eligible', from: 'NEW', to: 'TO_INVITE', role: 'SYSTEM', actor: 'system' },
    ]);
    expect(await tasksOf(notice.pathway)).toMatchObject([
      { kind: 'SEND_LETTER', due: '2026-09-22' },
    ]);
  });

  test('drops the birth date of the person who is outside the target group, and sets the day to erase', async () => {
    const notice = await received(somebody({ birthDate: '1940-01-01' }));

    expect(notice).toMatchObject({
      decisions: [{ outcome: 'OUT', reasons: ['PENSION_AGE_REACHED'] }],
      pathway: { state: 'NOT_TARGET', eraseAfter: '2026-10-04', partner: { birthDate: null } },
    });
    expect(await tasksOf(notice.pathway)).toEqual([]);
    expect(await count(server.database, 'bereaved_partner WHERE birth_year = 1940')).toBe(0);
  });

  test.each([
    ['only the year of birth', { birthDate: '1959' }, 'BIRTH_DATE_INCOMPLETE'],
    [
      'an address under investigation',
      { addressUnderInvestigation: true },
      'ADDRESS_UNDER_INVESTIGATION',
    ],
    [
      'a partner under investigation',
      { partnerUnderInvestigation: true },
      'PARTNER_UNDER_INVESTIGATION',
    ],
    [
      'an end of the marriage that is unclear',
      { relationshipEndedOn: '2026' },
      'RELATIONSHIP_END_UNCLEAR',
    ],
  ])('with %s is for a person to check within five working days', async (_, over, reason) => {
    const notice = await received(somebody(over));

    expect(notice).toMatchObject({
      decisions: [{ outcome: 'UNCLEAR', reasons: [reason] }],
      pathway: { state: 'TO_CHECK', nextSteps: expect.arrayContaining(['DECIDE_ELIGIBILITY']) },
    });
    expect(await tasksOf(notice.pathway)).toMatchObject([
      { kind: 'CHECK_NOTICE', due: '2026-09-11' },
    ]);
  });

  test('of a survivor of seventeen sends nothing, but a person looks', async () => {
    const notice = await received(somebody({ birthDate: '2009-01-01' }));

    expect(notice).toMatchObject({
      decisions: [{ outcome: 'OUT', reasons: ['UNDER_MINIMUM_AGE'] }],
      pathway: { state: 'NOT_TARGET' },
    });
    expect(await tasksOf(notice.pathway)).toMatchObject([{ kind: 'CHECK_NOTICE' }]);
  });

  test.each([
    ['there was no partner', null, 'NO_PARTNER'],
    ['the partner lives in another municipality', { municipality: 'GM0160' }, 'OTHER_MUNICIPALITY'],
    ['the partner lives abroad', { municipality: null }, 'OTHER_MUNICIPALITY'],
    ['the partner has died too', { deceased: true }, 'PARTNER_DECEASED'],
  ])('opens nothing when %s, and keeps nothing of them', async (_, over, status) => {
    const partners = await count(server.database, 'bereaved_partner');

    const notice = await received(over && somebody(over));

    expect(notice).toEqual({ id: expect.any(String), status, decisions: [], pathway: null });
    expect(await count(server.database, 'bereaved_partner')).toBe(partners);
  });

  test('opens nothing after a divorce', async () => {
    const notice = await received(somebody({ relationshipEndedOn: '2020-05-01' }));

    expect(notice).toMatchObject({
      status: 'NOT_BEREAVED',
      decisions: [{ outcome: 'NOT_APPLICABLE' }],
      pathway: null,
    });
  });

  test('that comes again, with any key, changes nothing', async () => {
    const first = death({ survivor: somebody() });
    const { notice } = await clerk.receive(first);
    const before = await count(server.database, 'pathway');

    const again = await clerk.receive({ ...first, idempotencyKey: crypto.randomUUID() });

    expect(again).toMatchObject({
      alreadyReceived: true,
      notice: { id: notice.id, status: 'PARTNER_FOUND' },
    });
    expect(await count(server.database, 'pathway')).toBe(before);
  });

  test.each([
    ['by the BSN of the deceased', { deceasedBsn: BSN.deceased }, { initials: 'Other' }],
    ['by the survivor and the day', {}, {}],
  ])(
    'of a death that another notice told of, known %s, opens no second pathway',
    async (_, by, other) => {
      const survivor = somebody();
      await received(survivor, by);

      const second = await received(
        { ...survivor, ...other },
        { ...by, source: 'CLERK', eventSource: 'urn:act' },
      );

      expect(second).toMatchObject({ status: 'DUPLICATE', decisions: [], pathway: null });
    },
  );

  test('of a second loss opens a second pathway', async () => {
    const survivor = somebody();
    await received(survivor, { dateOfDeath: '2025-03-01' });

    const second = await received(survivor, { dateOfDeath: '2026-09-01' });

    expect(second.status).toBe('PARTNER_FOUND');
  });

  test('never starts again for a person who wanted no contact, whatever death it is of', async () => {
    const survivor = somebody();
    const { pathway } = await received(survivor);

    const declined = await clerk.reply(pathway.id, 'NO');
    const next = await received(survivor, { dateOfDeath: '2026-09-02' });

    expect(declined.pathway).toMatchObject({
      state: 'DECLINED',
      eraseAfter: '2026-10-16',
      closedAt: expect.any(String),
      nextSteps: ['REOPEN_PATHWAY'],
    });
    expect(declined.pathway.history.at(-1)).toMatchObject({ row: 15, role: 'COORDINATOR' });
    expect(await tasksOf(pathway)).toEqual([]);
    expect(next).toMatchObject({ status: 'OBJECTED', pathway: null });
    expect(
      await rows(
        server.database,
        'SELECT octet_length(registry_key) AS bytes FROM contact_objection',
      ),
    ).toEqual([{ bytes: 32 }]);
  });

  test('leads to a call within two working days when the resident says yes', async () => {
    const { pathway } = await received(somebody({ birthDate: '1941-01-01' }));

    const { pathway: called } = await clerk.reply(pathway.id, 'YES');
    const again = await clerk.reply(pathway.id, 'YES', { expectedVersion: pathway.version });

    expect(called).toMatchObject({ state: 'CALL_DUE', eraseAfter: null });
    expect(await tasksOf(pathway)).toMatchObject([{ kind: 'CONTACT', due: '2026-09-08' }]);
    expect(again).toMatchObject({ __typename: 'ChangedMeanwhile', currentVersion: called.version });
    expect((await clerk.reply(pathway.id, 'YES', { talkArranged: true })).pathway.state).toBe(
      'TALK_PLANNED',
    );
  });

  test('that nobody could decide is decided by a person, with a reason that stays', async () => {
    const { pathway, id } = await received(somebody({ birthDate: '1959' }));

    const { pathway: decided } = await clerk.decide(pathway.id, 'IN', {
      reason: ' Gebeld met\nburgerzaken. ',
    });
    const twice = await clerk.decide(pathway.id, 'OUT');

    expect(decided.state).toBe('TO_INVITE');
    expect(decided.history.at(-1)).toMatchObject({
      row: 4,
      role: 'CLERK',
      reason: 'Gebeld met burgerzaken.',
    });
    expect(twice).toMatchObject({ __typename: 'NotPossibleNow', state: 'TO_INVITE' });
    const decisions = await rows(
      server.database,
      'SELECT outcome, explanation FROM eligibility_decision WHERE notice_id = $1 ORDER BY id',
      [Buffer.from(id, 'base64').toString().split(':')[1]],
    );
    expect(decisions).toEqual([
      { outcome: 'UNCLEAR', explanation: null },
      { outcome: 'IN', explanation: 'Gebeld met burgerzaken.' },
    ]);
  });

  test('that a person decides to be out drops the birth date too', async () => {
    const { pathway } = await received(somebody({ birthDate: '1959' }));

    const { pathway: decided } = await clerk.decide(pathway.id, 'OUT');

    expect(decided).toMatchObject({
      state: 'NOT_TARGET',
      eraseAfter: '2026-10-04',
      partner: { birthDate: null },
    });
  });

  test.each([
    ['an empty reason', { reason: ' ' }, 'REQUIRED'],
    ['a reason with a BSN', { reason: `BSN ${BSN.survivor}` }, 'CONTAINS_BSN'],
  ])('is not decided with %s', async (_, over, code) => {
    const { pathway } = await received(somebody({ birthDate: '1959' }));

    const refused = await clerk.decide(pathway.id, 'IN', over);

    expect(refused).toMatchObject({ fields: [{ path: ['reason'], code }] });
  });

  test.each([
    ['of tomorrow', { dateOfDeath: '2026-09-05' }, [['dateOfDeath', 'INVALID_DATE']]],
    ['with a BSN that cannot be', { deceasedBsn: '123456789' }, [['deceasedBsn', 'INVALID']]],
    ['without an event', { eventId: ' ' }, [['eventId', 'REQUIRED']]],
    [
      'of a survivor without surname',
      { survivor: joan({ surname: '' }) },
      [['survivor.surname', 'REQUIRED']],
    ],
    [
      'with an endless street',
      { survivor: joan({ street: 'x'.repeat(121) }) },
      [['survivor.street', 'TOO_LONG']],
    ],
  ])('%s is refused by its field', async (_, over, fields) => {
    const refused = await clerk.receive(death(over));

    expect(
      refused.fields.map(({ path, code }: { path: string[]; code: string }) => [
        path.join('.'),
        code,
      ]),
    ).toEqual(fields);
  });

  test('with a NUL and half characters in its names is taken without them', async () => {
    const notice = await received(somebody({ initials: 'J\u0000', street: 'Kade \ud800' }), {
      eventId: 'e\udfff1',
    });

    expect(notice.status).toBe('PARTNER_FOUND');
  });

  test('leaves no BSN in any column, and no hash that a BSN alone gives', async () => {
    const planted = {
      deceasedBsn: '999990019',
      survivor: somebody({ bsn: BSN.survivor, initials: 'Kanarie' }),
    };
    const { notice } = await clerk.receive(death(planted));

    const stolen = await dump(server.database);

    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const traces = [planted.deceasedBsn, BSN.survivor].flatMap((bsn) => [
      bsn,
      Buffer.from(bsn).toString('hex'),
      sha256(bsn),
    ]);
    expect(notice.status).toBe('PARTNER_FOUND');
    expect(found(stolen, ['Kanarie'])).toEqual(['Kanarie']);
    expect(found(stolen, traces)).toEqual([]);
  });
});
