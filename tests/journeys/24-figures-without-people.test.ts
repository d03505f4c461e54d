import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { surveyCodeOf } from '@steunpad/api/modules/surveys/survey-codes.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { clockAt } from '@steunpad/testing/clock.ts';
import { command } from '@steunpad/testing/command.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { temporaryFolder } from '@steunpad/testing/folder.ts';
import { type Answer, ask, askPublic } from '@steunpad/testing/graphql.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { atWork, EVERY_SCOPE, joan, NO_LIMITS, workList } from '@steunpad/testing/people.ts';
import { count, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PEOPLE = 15;

describe.each(ENGINES)('scenario 24, figures without people, on %s', (_, start) => {
  const clock = clockAt('2026-06-02T09:00:00+02:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    await rows(server.database, `UPDATE task SET done_at = now() WHERE kind = 'SEND_LETTER'`);
    await at('2026-06-02T09:00:00+02:00');
  });
  afterAll(() => server.close());

  async function at(moment: string): Promise<void> {
    clock.set(moment);
    token = await server.token(EVERY_SCOPE);
  }
  const print = async (): Promise<number> => {
    const { data } = await ask(server.url, token, '{ cohortChecksDue { member { id } } }');
    for (const { member } of data.cohortChecksDue)
      await mutate(server, token, 'recordCohortCheck', {
        memberId: member.id,
        result: 'LIVES_HERE',
      });
    const { batch } = await mutate(
      server,
      token,
      'makePrintBatch',
      {},
      '... on PrintBatchMade { batch { count } }',
    );
    return batch?.count ?? 0;
  };
  const codeOf = (memberId: string) =>
    asCommand(server.database, 'GM0193', clock.now(), async ({ municipality }) =>
      surveyCodeOf(municipality, memberId),
    );
  const members = async (state: string) =>
    (
      await rows(
        server.database,
        'SELECT id FROM cohort_member WHERE state = $1::"InvitationState" ORDER BY id',
        [state],
      )
    ).map(({ id }) => String(id));
  const answering = (operation: string, code: string, over: object = {}) =>
    askPublic(server.url, operation, {
      input: {
        municipality: 'GM0193',
        code,
        version: 1,
        idempotencyKey: crypto.randomUUID(),
        ...over,
      },
    });

  test('people of 2011 are drawn and get a letter with a form', async () => {
    const people = Array.from({ length: PEOPLE }, (_, i) => ({
      eventSource: 'urn:brp',
      eventId: String(i),
      dateOfDeath: '2011',
      survivor: joan({
        surname: `Voorbeeld${String.fromCharCode(97 + i)}`,
        postcode: null,
        residence: {
          street: 'Dorpsstraat',
          houseNumber: String(i + 1),
          postcode: '8011 AB',
          town: 'Zwolle',
        },
      }),
    }));
    const drawing = { fromYear: 2011, toYear: 2011, pensionRule: 'TODAY', people };
    const drawn = await mutate(
      server,
      token,
      'drawCohort',
      { ...drawing, page: 'https://zwolle.voorbeeld.example/vragen' },
      '... on CohortDrawn { drawn }',
    );
    expect(drawn.drawn).toBe(PEOPLE);
    expect(await print()).toBe(2 * PEOPLE);
  });

  test('who answered or said no gets no reminder, and nobody can tell who of ten that was', async () => {
    const [one, two] = await members('INVITED');
    const answers = [{ question: 'missed', values: ['yes'] }];
    await answering('AnswerSurvey', await codeOf(one!), { answers });
    await answering('DeclineSurvey', await codeOf(two!));

    await at('2026-06-23T09:00:00+02:00');
    const reminders = await print();

    expect(reminders).toBe(2 * (PEOPLE - 10));
    const passed = await members('NO_REMINDER');
    expect(passed).toHaveLength(10);
    expect(passed).toEqual(expect.arrayContaining([one, two]));
    // The first two of the list answered: the others that were passed over are no run that gives them away.
    expect(await count(server.database, 'cohort_member WHERE reminded_on IS NOT NULL')).toBe(5);
  });

  test('who wants to be called enters the pathway with that wish alone, as a person of a cohort', async () => {
    const [one] = await members('REMINDED');
    const { data } = await askPublic(server.url, 'AskForCall', {
      input: {
        municipality: 'GM0193',
        code: await codeOf(one!),
        idempotencyKey: crypto.randomUUID(),
        name: 'Hanna Voorbeeld',
        contact: { preference: 'PHONE', phone: '06 12345678' },
      },
    });
    expect(data.askForCall.__typename).toBe('CallAskedFor');

    const tasks = await workList(server, token);
    const { request } = tasks.find(({ request: asked }) => asked?.name === 'Hanna Voorbeeld');
    expect(request.channel).toBe('COHORT');
    const { pathway } = await atWork(server, token).accept(request.id);
    const [row] = await rows(
      server.database,
      'SELECT origin::text AS origin FROM pathway WHERE id = $1',
      [uuidOf(pathway.id)],
    );
    expect(row).toEqual({ origin: 'COHORT' });
  });

  const EVALUATION = `query ($from: Date!, $to: Date!) { evaluation(from: $from, to: $to) {
    __typename
    ... on Evaluation { quarters threshold lines { indicator period group numerator denominator value suppressed } }
    ... on NotPublished { quarters }
    ... on InputInvalid { fields { path } }
  } }`;
  const evaluation = async (asking: string, from: string, to: string) => {
    const { data, code } = await ask(server.url, asking, EVALUATION, { from, to });
    return data?.evaluation ?? code;
  };

  test('the evaluator reads what the report showed, number by number, and nothing else', async () => {
    const period = ['2026-03-01', '2026-05-31'] as const;
    clock.set('2026-12-01T09:00:00+01:00');
    const asking = await server.token(['reports:read']);
    expect(await evaluation(asking, ...period)).toEqual({
      __typename: 'NotPublished',
      quarters: ['2026-03'],
    });
    const folder = temporaryFolder();
    const [from, to] = period;
    const argv = [
      'evaluate',
      '--municipality',
      'GM0193',
      '--from',
      from,
      '--to',
      to,
      '--out',
      folder,
    ];
    expect((await command(server.database, argv)).exit).toBe(0);

    const read = await evaluation(asking, from, to);

    const [, ...lines] = readFileSync(join(folder, 'report.csv'), 'utf8').trim().split('\r\n');
    const told = (value: number | null) => (value === null ? '' : String(value));
    expect(
      read.lines.map((line: Answer['data']) =>
        [
          line.indicator,
          line.period,
          line.group ?? '',
          told(line.value),
          told(line.numerator),
          told(line.denominator),
          String(line.suppressed),
        ].join(','),
      ),
    ).toEqual(
      lines
        .map((line) => line.split(','))
        .map((cells) => [cells[0], cells[2], ...cells.slice(4, 9)].join(',')),
    );
    for (const { numerator } of read.lines)
      expect([null, 0].includes(numerator) || numerator >= 5).toBe(true);
    expect(await evaluation(asking, '2026-03-02', '2026-05-31')).toMatchObject({
      fields: [{ path: ['to'] }],
    });
    expect(await evaluation(asking, '2026-12-01', '2027-02-28')).toMatchObject({
      fields: [{ path: ['to'] }],
    });
    expect(await evaluation(await server.token(['programme:read']), from, to)).toBe('FORBIDDEN');

    const COMPARED = `__typename ... on EvaluationComparison {
      sides { key municipality } lines { indicator group numbers { numerator denominator value suppressed } }
      together { numerator denominator value counted hidden }
    } ... on InputInvalid { fields { path } }`;
    const periods = `query ($periods: [EvaluationPeriodInput!]!) { evaluationOfPeriods(periods: $periods) { ${COMPARED} ... on NotPublished { quarters } } }`;
    const beside = async (...of: readonly { from: string; to: string }[]) =>
      (await ask(server.url, asking, periods, { periods: of })).data.evaluationOfPeriods;
    const compared = await beside({ from, to });
    expect(compared.sides).toEqual([{ key: '2026-03', municipality: null }]);
    const bare = ({ indicator, group, ...line }: Answer['data']) => ({ indicator, group, line });
    expect(
      compared.lines.map((line: Answer['data']) => [bare(line), line.numbers[0].numerator]),
    ).toEqual(
      read.lines.map(({ indicator, group, numerator }: Answer['data']) => [
        { indicator, group, line: expect.anything() },
        numerator,
      ]),
    );
    expect(await beside({ from, to }, { from: '2025-12-01', to: '2026-05-31' })).toEqual({
      __typename: 'NotPublished',
      quarters: ['2025-12', '2026-03'],
    });
    expect(await beside()).toMatchObject({ fields: [{ path: ['periods'] }] });

    const all = `query ($period: EvaluationPeriodInput!) { evaluationOfMunicipalities(period: $period) { ${COMPARED} } }`;
    expect((await ask(server.url, asking, all, { period: { from, to } })).code).toBe('FORBIDDEN');
    const national = await server.token(['national-reports:read']);
    const { data } = await ask(server.url, national, all, { period: { from, to } });
    const { sides, lines: together, together: sums } = data.evaluationOfMunicipalities;
    expect(sides).toEqual([{ key: 'GM0193', municipality: 'Zwolle' }]);
    together.forEach((line: Answer['data'], at: number) => {
      const { suppressed, numerator } = line.numbers[0];
      expect(sums[at].counted).toBe(suppressed ? 0 : 1);
      expect(sums[at].numerator).toBe(suppressed ? null : numerator);
    });
    expect(await evaluation(national, from, to)).toBe('FORBIDDEN');
    for (const query of ['{ cohorts { drawn } }', '{ printBatches { count } }'])
      expect((await ask(server.url, asking, query)).code).toBe('FORBIDDEN');
  });
});
