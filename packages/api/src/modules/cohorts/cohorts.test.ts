import { randomUUID } from 'node:crypto';
import { clockAt } from '@steunpad/testing/clock.ts';
import { command } from '@steunpad/testing/command.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { death, EVERY_SCOPE, joan, NO_LIMITS } from '@steunpad/testing/people.ts';
import { count, dump, found, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Over = Readonly<Record<string, unknown>>;

const DRAWN = `... on CohortDrawn {
  drawn leftOut { reason count } rows { at reason sameAs }
  cohort { id drawn fromYear ground surveyVersion leftOut { reason count } invitations { state count } }
}`;
const PRINTED = `... on PrintBatchMade { batch { count unchanged pdf addressList } invitationsLeftOut { eventId needs } }`;
const MEMBER = '{ id state stoppedBy name address dateOfDeath letters { kind status } }';

/** Invented numbers that pass the eleven test. */
const BSN = { Velzen: '999990019', Dood: '999990093' } as const;

describe.each(ENGINES)('a cohort, on %s', (_, start) => {
  const clock = clockAt('2026-09-01T09:00:00+02:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    // The demo prints letters of its own.
    await rows(server.database, `UPDATE task SET done_at = now() WHERE kind = 'SEND_LETTER'`);
    await at('2026-09-01T09:00:00+02:00');
  });
  afterAll(() => server.close());

  async function at(moment: string): Promise<void> {
    clock.set(moment);
    token = await server.token(EVERY_SCOPE);
  }

  /** Somebody who lives in a house of their own, under the name that says what is special about them. */
  const person = (surname: string, survivor: Over = {}, over: Over = {}) => ({
    eventSource: 'urn:brp',
    eventId: surname,
    dateOfDeath: '2011-05-06',
    survivor: joan({
      surname,
      postcode: null,
      residence: {
        street: `${surname}straat`,
        houseNumber: '1',
        postcode: '8011 AB',
        town: 'Zwolle',
      },
      ...survivor,
    }),
    ...over,
  });
  const draw = (people: readonly object[], over: Over = {}) =>
    mutate(
      server,
      token,
      'drawCohort',
      {
        fromYear: 2011,
        toYear: 2011,
        pensionRule: 'AT_LOSS',
        page: 'https://zwolle.voorbeeld.example/vragen',
        people,
        ...over,
      },
      DRAWN,
    );
  const counts = (leftOut: readonly { reason: string; count: number }[]) =>
    Object.fromEntries(leftOut.map(({ reason, count: many }) => [reason, many]));
  const print = () => mutate(server, token, 'makePrintBatch', {}, PRINTED);
  const due = async () => {
    const { data } = await ask(
      server.url,
      token,
      `{ cohortChecksDue { eventId member ${MEMBER} } }`,
    );
    return data.cohortChecksDue as { eventId: string; member: { id: string } }[];
  };
  const memberNamed = async (named: string) => {
    const query = `query ($named: String!) { cohortMembers(named: $named) ${MEMBER} }`;
    const { data } = await ask(server.url, token, query, { named });
    return data.cohortMembers[0];
  };
  const check = async (over: (eventId: string) => Over = () => ({})) => {
    for (const { eventId, member } of await due())
      await mutate(server, token, 'recordCohortCheck', {
        memberId: member.id,
        result: 'LIVES_HERE',
        ...over(eventId),
      });
  };
  const stop = (memberId: string, reason: string) =>
    mutate(
      server,
      token,
      'stopInvitation',
      { memberId, reason },
      `... on InvitationStopped { member { state stoppedBy } }`,
    );

  test('without a ground of its own nobody is drawn, but one may look', async () => {
    const base = `FROM legal_base WHERE purpose = 'COHORT'`;
    const [ground] = await rows(
      server.database,
      `SELECT name, article, url, date::text AS date ${base}`,
    );
    await rows(server.database, `DELETE ${base}`);
    const before = await dump(server.database);

    expect(await draw([person('Velzen')])).toMatchObject({ code: 'NOT_READY' });
    const looked = await draw([person('Velzen'), person('Elders', { municipality: 'GM0160' })], {
      dryRun: true,
    });

    expect(looked).toMatchObject({ drawn: 1, cohort: null });
    expect(counts(looked.leftOut)).toEqual({ MOVED_AWAY: 1 });
    const fromFile = (text: string, over: Over = {}) =>
      mutate(
        server,
        token,
        'drawCohortFile',
        {
          ...{ fromYear: 2011, toYear: 2011, pensionRule: 'AT_LOSS', dryRun: true },
          page: 'https://zwolle.voorbeeld.example/vragen',
          file: Buffer.from(text).toString('base64'),
          ...over,
        },
        `... on CohortFileDrawn { drawn cohort { id } leftOut { reason count } rows { line faults { column } } }`,
      );
    const list = `event_id,date_of_death,partner_surname,partner_birth_date,partner_municipality
f1,2011-05-06,Velzen,1970-01-01,GM0193
f2,gisteren,Dood,1970-01-01,GM0193
f3,2011-05-06,Elders,1970-01-01,GM0160`;
    const told = await fromFile(list);
    expect(told).toMatchObject({ cohort: null });
    expect(told.rows).toEqual([{ line: 3, faults: [{ column: 'date_of_death' }] }]);
    const leftOut = counts(told.leftOut);
    expect(leftOut['MOVED_AWAY']).toBe(1);
    expect(told.drawn + Object.values(leftOut).reduce((sum, each) => sum + each, 0)).toBe(2);
    expect(await fromFile(list, { dryRun: false })).toMatchObject({ code: 'NOT_READY' });
    expect(await fromFile('geen,kolommen')).toMatchObject({ code: 'NOTICE_FILE_REFUSED' });
    expect(await fromFile(list, { toYear: 2030 })).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await fromFile(list, { file: '!' })).toMatchObject({ code: 'INPUT_INVALID' });
    const lines = (text: string) =>
      text.split('\n').filter((line) => !/^(access_log|access_token)/.test(line));
    expect(lines(await dump(server.database)).sort()).toEqual(lines(before).sort());
    await mutate(server, token, 'setLegalBase', { purpose: 'COHORT', ...ground });
  });

  test('DOMAIN 5.1: who is left out is counted by reason, and nothing else is kept of them', async () => {
    await mutate(
      server,
      token,
      'receiveDeathNotice',
      death({ survivor: joan({ surname: 'Traject' }) }),
    );
    const { notice } = await mutate(
      server,
      token,
      'receiveDeathNotice',
      death({ survivor: joan({ surname: 'Bezwaar' }) }),
      '... on DeathNoticeReceived { notice { pathway { id } } }',
    );
    await mutate(server, token, 'recordReply', { pathwayId: notice.pathway.id, reply: 'NO' });
    await mutate(
      server,
      token,
      'receiveDeathNotice',
      death({ deceasedBsn: BSN.Dood, survivor: null }),
    );
    const list = [
      person('Velzen', { bsn: BSN.Velzen }),
      person('Elders', { municipality: 'GM0160' }),
      person('Overleden', { deceased: true }),
      person('Dood', { bsn: BSN.Dood }),
      person('Traject'),
      person('Bezwaar'),
      person('Ouder', { birthDate: '1940-01-01' }),
      person('Jeugdig', { birthDate: '1995-01-01' }),
      person('Twijfel', { underInvestigation: ['ADDRESS'] }),
      person('Anders', {}, { dateOfDeath: '2012-05-06' }),
      person('velzen', { bsn: BSN.Velzen }),
      person('Nietthuis', { residence: null }),
      ...['Twee', 'Drie', 'Vier', 'Vijf'].map((name) => person(name)),
      person('Zwijgt', { disclosureRestricted: true }),
    ];
    const key = { idempotencyKey: randomUUID() };

    const drawn = await draw(list, key);

    const leftOut = {
      OTHER_YEAR: 1,
      TWICE_IN_LIST: 1,
      DIED: 2,
      MOVED_AWAY: 1,
      UNDER_INVESTIGATION: 1,
      UNDER_MINIMUM_AGE: 1,
      PENSION_AGE: 1,
      OBJECTED: 1,
      HAS_PATHWAY: 1,
      NO_ADDRESS: 1,
    };
    expect(counts(drawn.leftOut)).toEqual(leftOut);
    expect(drawn).toMatchObject({
      drawn: 6,
      cohort: { drawn: 6, fromYear: 2011, invitations: [{ state: 'TO_INVITE', count: 6 }] },
    });
    expect(drawn.cohort.ground).toContain('artikel 4');
    expect(drawn.rows).toContainEqual({ at: 10, reason: 'TWICE_IN_LIST', sameAs: 0 });
    const kept = await dump(server.database);
    expect(
      found(kept, ['Ouder', 'Jeugdig', 'Twijfel', 'Anders', 'Nietthuis', ...Object.values(BSN)]),
    ).toEqual([]);
    // The birth date was for the rule alone.
    expect(
      await count(
        server.database,
        `bereaved_partner b JOIN cohort_member m ON m.partner_id = b.id
      WHERE b.birth_year IS NOT NULL`,
      ),
    ).toBe(0);

    expect(await draw(list, key)).toEqual(drawn);
    expect(await draw(list)).toMatchObject({ drawn: 0 });
    expect(counts((await draw(list)).leftOut)).toMatchObject({ DRAWN_BEFORE: 6 });
  });

  test('a cohort is gone on with by the same rules alone', async () => {
    const { cohort } = await draw([person('Eerst')], { sender: 'ORGANISATION', fromYear: 2010 });
    const more = { cohortId: cohort.id, sender: 'ORGANISATION', fromYear: 2010 };

    expect(
      await draw([person('Later'), person('Stil', { disclosureRestricted: true })], more),
    ).toMatchObject({
      drawn: 1,
      cohort: { id: cohort.id, drawn: 2, leftOut: [{ reason: 'SECRECY', count: 1 }] },
    });
    expect(await draw([person('Nog')], { ...more, toYear: 2012 })).toMatchObject({
      fields: [{ path: ['toYear'], code: 'INVALID' }],
    });
    expect(await draw([person('Nog')], { fromYear: 2012 })).toMatchObject({
      fields: [{ path: ['toYear'], code: 'INVALID' }],
    });
    expect(await draw([person('Nog')], { survey: 'bestaat-niet' })).toMatchObject({
      fields: [{ path: ['survey'], code: 'INVALID' }],
    });
    for (const { eventId, member } of await due())
      if (['Eerst', 'Later'].includes(eventId)) await stop(member.id, 'NO');
  });

  test('no letter goes before the registry was asked today', async () => {
    expect(await print()).toMatchObject({ batch: null, invitationsLeftOut: [] });
    expect((await due()).map(({ eventId }) => eventId).sort()).toEqual([
      'Drie',
      'Twee',
      'Velzen',
      'Vier',
      'Vijf',
      'Zwijgt',
    ]);
  });

  test('DOMAIN 11.2: who died, moved, objects or gets support in between gets no letter, the others a letter with a form', async () => {
    await check((eventId) => (eventId === 'Vijf' ? { result: 'MOVED' } : {}));
    await mutate(
      server,
      token,
      'receiveDeathNotice',
      death({ deceasedBsn: BSN.Velzen, survivor: null }),
    );
    await mutate(
      server,
      token,
      'receiveDeathNotice',
      death({ survivor: joan({ surname: 'Twee' }) }),
    );
    const said = await memberNamed('Vier');
    expect(await stop(said.id, 'OBJECTED')).toMatchObject({
      member: { state: 'STOPPED', stoppedBy: 'OBJECTED' },
    });
    expect(await stop(said.id, 'NO')).toMatchObject({ code: 'NOT_POSSIBLE_NOW' });

    const { batch } = await print();

    expect((await memberNamed('Velzen')).stoppedBy).toBe('DIED');
    expect((await memberNamed('Twee')).stoppedBy).toBe('HAS_PATHWAY');
    expect((await memberNamed('Vijf')).stoppedBy).toBe('MOVED_AWAY');
    const drie = await memberNamed('Drie');
    expect(drie).toMatchObject({
      state: 'INVITED',
      dateOfDeath: '2011-05-06',
      letters: [{ kind: 'RETROSPECTIVE_INVITATION', status: 'PRINTED' }],
    });
    // Two letters, each with its form.
    expect(batch.count).toBe(4);
    const pages = await pagesOf(batch.pdf);
    const letter = pages.find((page) => page.includes('Geachte mevrouw Drie'))!;
    expect(letter).toContain('op 6 mei 2011');
    expect(letter).toContain('zwolle.voorbeeld.example/vragen');
    const [code] = /\b(?:[A-Z0-9]{4}-){2}[A-Z0-9]{4}\b/.exec(letter)!;
    const forms = pages.filter((page) => page.includes(code) && page.includes('Zet uw naam niet'));
    expect(forms).toHaveLength(1);
    expect(found(pages.join(' '), ['Velzen', 'Twee', 'Vier', 'Vijf'])).toEqual([]);
    expect(found(forms[0]!, ['Drie', 'Driestraat'])).toEqual([]);
    expect(found(await dump(server.database), [code, code.replaceAll('-', '')])).toEqual([]);

    // A message about a death of years later starts nothing for the person who objected.
    const later = death({ survivor: joan({ surname: 'Vier' }) });
    const { notice } = await mutate(
      server,
      token,
      'receiveDeathNotice',
      later,
      '... on DeathNoticeReceived { notice { status } }',
    );
    expect(notice.status).toBe('OBJECTED');
  });

  test('the batch is the same when it is asked for again', async () => {
    expect(await print()).toMatchObject({ batch: { unchanged: true, count: 4 } });
  });

  test('DOMAIN 5.1: three weeks later one reminder, and none after a letter that came back', async () => {
    const back = await memberNamed('Zwijgt');
    await at('2026-09-22T09:00:00+02:00');
    await check();
    expect(await stop(back.id, 'RETURNED')).toMatchObject({ member: { stoppedBy: 'RETURNED' } });
    expect((await memberNamed('Zwijgt')).letters).toEqual([
      { kind: 'RETROSPECTIVE_INVITATION', status: 'RETURNED' },
    ]);

    const { batch } = await print();

    expect(batch.count).toBe(2);
    expect((await pagesOf(batch.pdf)).join(' ')).toContain(
      'Dit is de laatste brief over deze vraag',
    );
    expect((await memberNamed('Drie')).state).toBe('REMINDED');
    for (const moment of ['2026-10-13T09:00:00+02:00', '2026-11-30T09:00:00+01:00']) {
      await at(moment);
      expect(await due()).toEqual([]);
      expect(await print()).toMatchObject({ batch: null });
    }
  });

  test('who asks is told what is kept, and is erased but for what keeps them from being drawn again', async () => {
    const { id } = await memberNamed('Zwijgt');
    const privacy = await server.token(['privacy:read', 'privacy:write']);
    const query = `{ cohortMembers(named: "zwijgt") { name address dateOfDeath eventId letters { kind } whoLooked { what } } }`;
    const { data } = await ask(server.url, privacy, query);
    expect(data.cohortMembers[0]).toMatchObject({
      name: expect.stringContaining('Zwijgt'),
      address: expect.arrayContaining(['Zwijgtstraat 1']),
      eventId: 'Zwijgt',
    });
    expect(data.cohortMembers[0].whoLooked.length).toBeGreaterThan(0);

    const erased = await mutate(
      server,
      privacy,
      'eraseInvitation',
      { memberId: id },
      '... on InvitationErased { member { id name address } }',
    );

    expect(erased.member).toMatchObject({ name: '', address: [] });
    expect(found(await dump(server.database), ['Zwijgt'])).toEqual([]);
    expect(await mutate(server, privacy, 'eraseInvitation', { memberId: id })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(counts((await draw([person('Zwijgt')])).leftOut)).toEqual({ DRAWN_BEFORE: 1 });
    expect(
      await count(server.database, 'cohort_member_key WHERE member_id = $1', [uuidOf(id)]),
    ).toBeGreaterThan(0);
  });

  test('DOMAIN 3.4: when the term is over everybody is erased, and still nobody is drawn twice', async () => {
    await at('2027-03-10T09:00:00+01:00');
    await round(server, clock.now);

    expect(
      found(await dump(server.database), ['Driestraat', 'Velzenstraat', 'Vijfstraat']),
    ).toEqual([]);
    expect(await count(server.database, `cohort_member WHERE event_id <> ''`)).toBe(0);
    expect(
      await count(server.database, `destruction_record WHERE what = 'COHORT_MEMBER'`),
    ).toBeGreaterThan(0);
    expect(counts((await draw([person('Drie')])).leftOut)).toEqual({ DRAWN_BEFORE: 1 });
  });

  describe('at the command line', () => {
    const HEADER =
      'event_id;date_of_death;partner_surname;partner_birth_date;partner_municipality;partner_street;partner_house_number;partner_postcode;partner_town';
    const row = (surname: string, died = '20110506') =>
      `${surname};${died};${surname};19710402;0193;Dorpsstraat;1;8011AB;Zwolle`;
    const LIST = [
      HEADER,
      row('Regen'),
      row('Wind', '2012-01-01'),
      row('regen'),
      row('Hagel', 'gisteren'),
    ];
    const steunpad = (argv: readonly string[], lines: readonly string[] = LIST) =>
      command(server.database, argv, {
        stdin: lines.join('\n'),
        publicUrl: 'https://steun.example',
      });
    const drawing = (...more: string[]) => [
      'cohort',
      'draw',
      '--municipality',
      'GM0193',
      '--year',
      '2011',
      '--file',
      '-',
      ...more,
    ];

    test('a dry run prints the table, tells by line what is wrong, and saves nothing', async () => {
      const before = await count(server.database, 'cohort');

      const said = await steunpad(drawing('--dry-run'));

      expect(said.out).toBe(
        '1  would be drawn\n1  of another year\n1  twice in the list\n1  rows that could not be read\nNothing was saved.\n',
      );
      expect(said.err.split('\n')).toEqual([
        'line 5: date_of_death is no date as 2026-03-01, 2026-03 or 2026.',
        'line 4: the same person as on line 2, counted once.',
        '',
      ]);
      expect(said.exit).toBe(1);
      expect(await count(server.database, 'cohort')).toBe(before);
    });

    test('the list is drawn, looked up in the registry with one file, and printed', async () => {
      const { exit, out } = await steunpad(drawing(), [HEADER, row('Regen'), row('Mist')]);
      expect([exit, out]).toEqual([0, '2  drawn\n']);
      const [cohort] = await rows(
        server.database,
        'SELECT page FROM cohort ORDER BY id DESC LIMIT 1',
      );
      expect(cohort).toEqual({ page: 'https://steun.example/f/GM0193/survey' });

      const due = await steunpad(['registry', 'due', '--municipality', 'GM0193']);
      const asked = due.out.trim().split('\n').slice(1);
      expect(asked).toEqual([
        expect.stringMatching(/^csv;Regen;/),
        expect.stringMatching(/^csv;Mist;/),
      ]);
      const answers = asked.map((line, i) => `${line};${i === 0 ? 'LIVES_HERE' : 'DIED'}`);
      const taken = await steunpad(
        ['registry', 'import', '-', '--municipality', 'GM0193'],
        ['event_source;event_id;pathway_id;result', ...answers],
      );
      expect(taken.out).toBe('2 taken, 0 failed\n');
      expect((await memberNamed('Mist')).stoppedBy).toBe('DIED');
      expect((await steunpad(['registry', 'due', '--municipality', 'GM0193'])).out).not.toContain(
        'Regen',
      );
    });

    test.each([
      ['a year that is none', drawing('--year', '11'), 'A year is written as 2011'],
      ['years the wrong way round', drawing('--year', '2012-2011'), '--year'],
      ['a page that is none', drawing('--page', 'steun'), 'https://'],
      ['questions that nobody knows', drawing('--survey', 'geen'), '--survey'],
      [
        'a municipality that is not ready',
        drawing('--municipality', 'GM0160'),
        'NO_LEGAL_BASE_FOR_COHORT',
      ],
    ])('%s is refused in a sentence', async (_what, argv, reason) => {
      const said = await steunpad(argv, [HEADER, row('Sneeuw')]);
      expect(said.exit).toBeGreaterThan(0);
      // A slip in an option has a hint below it.
      expect(said.err.trim().split('\n').length).toBeLessThanOrEqual(2);
      expect(said.err).toContain(reason);
      expect(await count(server.database, `cohort_member WHERE event_id = 'Sneeuw'`)).toBe(0);
    });
  });
});
