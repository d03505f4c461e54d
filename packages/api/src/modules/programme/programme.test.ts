import { randomUUID } from 'node:crypto';
import { dutchEuros, parseEuros, sumOf } from '@steunpad/domain/programme/money.ts';
import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { signedIn } from '@steunpad/testing/staff.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const STATEMENT = `programme { statement {
  phases { kind lines { code amounts { spent } } total { budget spent correctedLater committed left percentSpent } }
  total { budget spent correctedLater committed left }
  years { year spent } goals { goal amounts { spent correctedLater } }
  fundings { giver granted received spent unspent overspent toPayBack } spentWithoutFunding
} }`;

const cents = (all: readonly string[]) => sumOf(all.map((text) => parseEuros(text)!));

describe.each(ENGINES)('a programme and its accounts, on %s', (_, start) => {
  const clock = clockAt('2017-06-01T10:00:00+02:00');
  let server: TestServer;
  let token: string;
  const made: Record<'pilot' | 'finishing' | 'grant' | 'A' | 'B', string> = {
    pilot: '',
    finishing: '',
    grant: '',
    A: '',
    B: '',
  };

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS, now: clock.now });
    token = await server.token(['programme:read', 'programme:write']);
    await change('saveProgramme', {
      goals: [
        { goal: 'LEARN', plan: 'Een vragenlijst voor wie in 2011 een partner verloor.' },
        { goal: 'SUPPORT', plan: 'Een vrijwilliger voor wie dat wil.' },
      ],
      withWhom: ['WijZ', 'De Jonge Weduwe'],
      published: false,
    });
    made.pilot = await idOf('beginPhase', {
      kind: 'PILOT',
      startsOn: '2015-09-01',
      endsOn: '2016-08-31',
    });
    made.finishing = await idOf('beginPhase', { kind: 'FINISHING', startsOn: '2016-09-01' });
    made.grant = await idOf('recordFunding', {
      kind: 'SUBSIDY',
      giver: 'Ministerie van SZW',
      amount: '122000.00',
      decision: '2015-0000123',
      decidedOn: '2015-07-01',
      accountBy: '2017-08-01',
    });
    const line = { phaseId: made.pilot, goal: 'SUPPORT', fundingId: made.grant };
    made.A = await idOf('saveBudgetLine', { ...line, code: 'A', name: 'Uren', budget: '80000,00' });
    made.B = await idOf('saveBudgetLine', {
      ...line,
      ...{ phaseId: made.finishing, goal: null, code: 'B', name: 'Slot', budget: '42000.00' },
    });
  });
  afterAll(() => server.close());

  const change = (field: string, input: object, inside = 'id') =>
    mutate(server, token, field, input, `... on ${DONE[field]} { ${inside} }`);
  const idOf = async (field: string, input: object) => {
    const answer = await change(field, input);
    if (!answer.id) throw new Error(`${field}: ${JSON.stringify(answer)}`);
    return answer.id as string;
  };
  const read = async (query: string, whose = token) =>
    (await ask(server.url, whose, `{ ${query} }`)).data;
  const spend = (amount: string, more: object = {}) => ({
    lineId: made.A,
    amount,
    on: '2016-03-01',
    description: 'Uren coördinator',
    reference: 'F-2016-001',
    ...more,
  });

  test('says what it is for, with whom, how far it is and which money pays it', async () => {
    const { programme } = await read(
      `programme { goals { goal plan } withWhom published phase { kind } phases { kind startsOn endsOn }
        fundings { kind giver amount accountBy settledOn } }`,
    );

    expect(programme).toEqual({
      goals: [
        { goal: 'LEARN', plan: 'Een vragenlijst voor wie in 2011 een partner verloor.' },
        { goal: 'SUPPORT', plan: 'Een vrijwilliger voor wie dat wil.' },
      ],
      withWhom: ['WijZ', 'De Jonge Weduwe'],
      published: false,
      phase: { kind: 'FINISHING' },
      phases: [
        { kind: 'PILOT', startsOn: '2015-09-01', endsOn: '2016-08-31' },
        { kind: 'FINISHING', startsOn: '2016-09-01', endsOn: null },
      ],
      fundings: [
        {
          kind: 'SUBSIDY',
          giver: 'Ministerie van SZW',
          amount: '122000.00',
          accountBy: '2017-08-01',
          settledOn: null,
        },
      ],
    });
  });

  test('what was ordered, paid and corrected adds up by phase, year, goal and source', async () => {
    const order = await idOf('recordCommitment', spend('1000.00'));
    await idOf('recordSpending', spend('333.33', { commitmentId: order }));
    const wrong = await idOf(
      'recordSpending',
      spend('333.34', { commitmentId: order, on: '2017-01-02' }),
    );
    await idOf('recordSpending', spend('0.01', { lineId: made.B, on: '2017-01-03' }));
    await idOf('correctBooking', {
      bookingId: wrong,
      difference: '-0.01',
      on: '2017-02-01',
      reason: 'Een cent te veel',
      reference: 'F-2016-001',
    });

    const { statement } = (await read(STATEMENT)).programme;

    expect(statement.total).toEqual({
      budget: '122000.00',
      spent: '666.67',
      correctedLater: '0.00',
      committed: '333.34',
      left: '120999.99',
    });
    expect(statement.phases[0].total.percentSpent).toBe('0.8');
    expect(statement.years).toEqual([
      { year: 2016, spent: '333.33' },
      { year: 2017, spent: '333.34' },
    ]);
    for (const parts of [
      statement.years.map(({ spent }: { spent: string }) => spent),
      statement.phases.map(({ total }: { total: { spent: string } }) => total.spent),
      statement.goals.map(({ amounts }: { amounts: { spent: string } }) => amounts.spent),
      statement.fundings.map(({ spent }: { spent: string }) => spent),
    ])
      expect(cents(parts)).toBe(66_667n);
  });

  test('after the settlement only corrections are booked, and they stand apart', async () => {
    await idOf('recordAdvance', {
      fundingId: made.grant,
      amount: '100000.00',
      receivedOn: '2015-10-01',
      reference: 'B-1',
    });
    const { nodes } = await lines();
    const before = (await read(STATEMENT)).programme.statement.total.spent;
    await idOf('settleFunding', {
      fundingId: made.grant,
      amount: '666.67',
      settledOn: '2017-05-01',
      decision: '2017-0000456',
    });

    const refused = [
      await change('recordSpending', spend('1.00')),
      await change('recordCommitment', spend('1.00')),
      await change('saveBudgetLine', {
        ...{ phaseId: made.pilot, code: 'A', name: 'Uren', budget: '1.00', fundingId: made.grant },
      }),
      await change('settleFunding', {
        ...{ fundingId: made.grant, amount: '1.00', settledOn: '2017-05-01', decision: 'x' },
      }),
    ];
    await idOf('correctBooking', {
      ...{ bookingId: nodes.at(-2)!.id, difference: '-33.33', on: '2017-06-01' },
      ...{ reason: 'Dubbel betaald', reference: 'F-2017-009' },
    });
    const { statement } = (await read(STATEMENT)).programme;

    expect(refused.map(({ code }) => code)).toEqual(Array(4).fill('FUNDING_SETTLED'));
    expect(statement.total).toMatchObject({ spent: before, correctedLater: '-33.33' });
    expect(statement.fundings).toMatchObject([
      { received: '100000.00', spent: '633.34', toPayBack: '99333.33' },
    ]);
    expect((await lines()).nodes[0]).toMatchObject({ amount: '-33.33', afterSettlement: true });
  });

  test('the accounts are a tagged PDF and CSVs that say the same, and no cell is a formula', async () => {
    const fresh = await idOf('saveBudgetLine', {
      ...{ phaseId: made.pilot, code: 'C', name: '=1+1', budget: '12.34' },
    });
    await idOf('recordSpending', spend('0.34', { lineId: fresh, description: '+31 bellen' }));
    const {
      statementCsv: csv,
      statementPdf: pdf,
      programme,
    } = await read(
      `statementCsv { statement bookings } ${STATEMENT}
       statementPdf(language: "en") { ... on Pdf { pdf pages } ... on Refusal { code } }`,
    );
    const { total } = programme.statement;

    const cells = csv.statement
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row: string) => row.split(';')) as string[][];
    const column = (at: number) => cents(cells.map((row) => row[at]!));
    expect(cells.find(([, code]) => code === '"C"')).toEqual([
      ...[
        '"Proef"',
        '"C"',
        `"'=1+1"`,
        '"Alle doelen"',
        '""',
        '12,34',
        '0,34',
        '0,00',
        '0,00',
        '12,00',
      ],
    ]);
    expect([column(5), column(6), column(9)]).toEqual(
      [total.budget, total.spent, total.left].map((text) => parseEuros(text)),
    );
    expect(csv.bookings).toContain(`"'+31 bellen";"F-2016-001"`);
    const pages = await pagesOf(pdf.pdf);
    const text = pages.join(' ');
    expect(pages).toHaveLength(pdf.pages);
    for (const said of [
      'Accounts of Steun na Partnerverlies, Zwolle',
      '12,34',
      'C =1+1',
      'All phases together',
    ])
      expect(text).toContain(said);
    expect(text).toContain(dutchEuros(parseEuros(total.left)!));
  });

  const lines = async () => {
    const { programme } = await read(
      'programme { bookings(first: 50) { edges { node { id kind amount afterSettlement correctsId recordedBy line { code } } } } }',
    );
    const nodes = programme.bookings.edges.map(({ node }: { node: object }) => node);
    return { nodes: nodes as { id: string; amount: string; afterSettlement: boolean }[] };
  };

  test.each([
    ['recordSpending', () => spend('0.00'), 'amount', 'INVALID'],
    ['recordSpending', () => spend('-5.00'), 'amount', 'INVALID'],
    ['recordSpending', () => spend('5.00', { on: '2017-06-02' }), 'on', 'INVALID_DATE'],
    ['recordSpending', () => spend('5.00', { reference: ' ' }), 'reference', 'REQUIRED'],
    [
      'recordSpending',
      () => spend('5.00', { description: '111222333' }),
      'description',
      'CONTAINS_BSN',
    ],
    ['beginPhase', () => ({ kind: 'REGULAR', startsOn: '2017-03-01' }), 'kind', 'INVALID'],
    ['recordFunding', () => ({ ...MONEY, kind: 'SUBSIDY' }), 'accountBy', 'REQUIRED'],
    ['recordFunding', () => ({ ...MONEY, kind: 'SPECIFIC_GRANT' }), 'code', 'REQUIRED'],
    ['recordFunding', () => ({ ...MONEY, kind: 'OWN_MONEY', code: 'G12' }), 'code', 'INVALID'],
    [
      'recordAdvance',
      () => ({
        fundingId: made.grant,
        amount: '22000.01',
        receivedOn: '2016-01-01',
        reference: 'x',
      }),
      'amount',
      'INVALID',
    ],
    [
      'saveDeadline',
      () => ({ what: 'x', due: '2017-01-01', notBefore: '2017-01-02' }),
      'notBefore',
      'INVALID_DATE',
    ],
  ])('%s refuses what is not right by its field (%#)', async (field, input, path, code) => {
    const refused = await change(field, input());

    expect(refused.fields).toEqual([{ path: [path], code }]);
  });

  test.each(['12.345,00', '1e3', '12.5', 'twaalf', 12.5])('%j is no amount', async (amount) => {
    const refused = mutate(server, token, 'recordSpending', spend(amount as string));

    await expect(refused).rejects.toThrow(/written as 122000.00/);
  });

  test('phases do not overlap, and a payment stays on its line', async () => {
    expect(
      await change('beginPhase', {
        kind: 'PREPARING',
        startsOn: '2016-01-01',
        endsOn: '2016-02-01',
      }),
    ).toMatchObject({ code: 'PHASE_ORDER_WRONG' });
    expect(
      await change('setPhaseEnd', { phaseId: made.pilot, endsOn: '2016-09-01' }),
    ).toMatchObject({ code: 'PHASE_ORDER_WRONG' });
    const own = await idOf('saveBudgetLine', {
      ...{ phaseId: made.pilot, code: 'Z', name: 'Eigen', budget: '10.00' },
    });
    const other = await idOf('saveBudgetLine', {
      ...{ phaseId: made.pilot, code: 'Y', name: 'Anders', budget: '10.00' },
    });
    const order = await idOf('recordCommitment', spend('5.00', { lineId: own }));
    expect(
      await change('recordSpending', spend('5.00', { lineId: other, commitmentId: order })),
    ).toMatchObject({ code: 'WRONG_BOOKING_LINE' });
    expect(await change('recordSpending', spend('5.00', { lineId: randomUUID() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('sent twice it is booked once', async () => {
    const idempotencyKey = randomUUID();
    const line = await idOf('saveBudgetLine', {
      ...{ phaseId: made.pilot, code: 'X', name: 'Twee keer', budget: '10.00' },
    });
    const input = { ...spend('2.00', { lineId: line }), idempotencyKey };
    const [first, second] = [
      await change('recordSpending', input),
      await change('recordSpending', input),
    ];

    expect(second.id).toBe(first.id);
    expect(await change('recordSpending', { ...input, amount: '3.00' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  test('the account of a subsidy is a promise on the work list, moved and kept like others', async () => {
    const tasks = async (whose: string) =>
      (
        await read('workList { edges { node { id kind subject due nextSteps } } }', whose)
      ).workList.edges.map(({ node }: { node: { id: string } }) => node) as {
        id: string;
        kind: string;
      }[];
    const both = await server.token(['programme:read', 'requests:read']);
    const promised = (await tasks(both)).find(({ kind }) => kind === 'PROGRAMME_DEADLINE');
    await change('saveDeadline', {
      ...{ what: 'Eindevaluatie naar de Tweede Kamer', due: '2017-07-01', notBefore: '2017-04-01' },
    });
    const coordinator = await server.token(['requests:read', 'requests:write']);
    const complete = (whose: string, taskId: string) =>
      mutate(server, whose, 'completeTask', { taskId }, '... on TaskCompleted { task { id } }');

    expect(promised).toMatchObject({
      kind: 'PROGRAMME_DEADLINE',
      subject: 'Verantwoording van de subsidie: Ministerie van SZW, 2015-0000123',
      due: '2017-08-01',
      nextSteps: ['COMPLETE_TASK'],
    });
    expect(await tasks(coordinator)).not.toContainEqual(promised);
    expect(await complete(coordinator, promised!.id)).toMatchObject({ code: 'NOT_FOUND' });
    await change('saveDeadline', {
      taskId: promised!.id,
      what: 'Verantwoording',
      due: '2017-09-01',
    });
    expect(await complete(token, promised!.id)).toMatchObject({ task: { id: promised!.id } });
    const { deadlines } = (await read('programme { deadlines { what due notBefore doneAt } }'))
      .programme;
    expect(deadlines).toMatchObject([
      { what: 'Eindevaluatie naar de Tweede Kamer', notBefore: '2017-04-01', doneAt: null },
      { what: 'Verantwoording', due: '2017-09-01', doneAt: expect.any(String) },
    ]);
  });

  test('who keeps the programme closes no promise to a person', async () => {
    const [task] = await rows(
      server.database,
      `INSERT INTO task (municipality_id, id, kind, due_on, opened_at)
       VALUES ('GM0193', gen_random_uuid(), 'CHECK_IN', '2017-06-01', now()) RETURNING id`,
    );
    const taskId = Buffer.from(`Task:${task!['id']}`).toString('base64');

    expect(await mutate(server, token, 'completeTask', { taskId })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('a policy officer writes, an evaluator reads, a coordinator does neither', async () => {
    const asked = '{ programme { phase { kind } } }';
    const written = `mutation ($input: SaveDeadlineInput!) { saveDeadline(input: $input) { __typename } }`;
    const input = { idempotencyKey: randomUUID(), what: 'Overdrachtsdocument', due: '2017-07-01' };
    const answers = [];
    for (const role of ['POLICY_OFFICER', 'EVALUATOR', 'COORDINATOR'] as const) {
      const person = await signedIn(server, [role], { now: clock.now() });
      const [seen, done] = [await person.ask(asked), await person.ask(written, { input })];
      answers.push([seen.code ?? 'READ', done.code ?? done.data.saveDeadline.__typename]);
    }

    expect(answers).toEqual([
      ['READ', 'DeadlineSaved'],
      ['READ', 'FORBIDDEN'],
      ['FORBIDDEN', 'FORBIDDEN'],
    ]);
  });

  test('another municipality sees and changes none of it', async () => {
    const other = await server.token(['programme:read', 'programme:write'], 'GM0160');

    expect(await read('programme { phases { kind } }', other)).toEqual({ programme: null });
    for (const [field, input] of [
      ['recordSpending', spend('1.00')],
      ['setPhaseEnd', { phaseId: made.pilot }],
      [
        'settleFunding',
        { fundingId: made.grant, amount: '1.00', settledOn: '2017-05-01', decision: 'x' },
      ],
    ] as const)
      expect(await mutate(server, other, field, input)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

const MONEY = { giver: 'x', amount: '1.00', decision: 'x', decidedOn: '2016-01-01' };

/** What each mutation answers with when it was done. */
const DONE: Readonly<Record<string, string>> = {
  saveProgramme: 'ProgrammeSaved',
  beginPhase: 'PhaseBegun',
  setPhaseEnd: 'PhaseEndSet',
  recordFunding: 'FundingRecorded',
  recordAdvance: 'AdvanceRecorded',
  settleFunding: 'FundingSettlementRecorded',
  saveBudgetLine: 'BudgetLineSaved',
  recordCommitment: 'CommitmentRecorded',
  recordSpending: 'SpendingRecorded',
  correctBooking: 'BookingCorrected',
  saveDeadline: 'DeadlineSaved',
};
