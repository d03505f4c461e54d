import { clockAt } from '@steunpad/testing/clock.ts';
import { askPublic } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { dump, found, rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '../../operation/run-command.ts';
import { inviteToSurvey } from './invite.store.ts';
import { codeId, surveyCodeOf } from './survey-codes.ts';

/** How many answer, and after how many of them somebody goes round and takes a dump. */
const PEOPLE = 45;
const ROUND_AFTER = 5;

/**
 * Right guesses among all when somebody puts two lists beside each other: one on average, whatever their length. More than
 * this by chance: fewer than one run in a hundred thousand.
 */
const MOST_BY_CHANCE = 7;

type Row = Readonly<Record<string, unknown>>;

const clock = clockAt('2026-11-02T08:00:00+01:00');
let server: TestServer;
/** The dumps, in the order in which they were taken: everything of the database but what is asked of nobody. */
const dumps: Record<'responses' | 'open' | 'codes' | 'waiting' | 'addresses' | 'mails', Row[]>[] =
  [];
/** Who is known to have answered when: the thief stood beside every one of them. */
const people: { ref: string; code: string; name: string }[] = [];

/** Rows with what PostgreSQL keeps of each besides its columns: who wrote it, and where it stands in the file. */
const hidden = (table: string) =>
  rows(server.database, `SELECT xmin::text, ctid::text, t.* FROM ${table} t ORDER BY ctid`);

beforeAll(async () => {
  server = await startServer({ now: clock.now, limits: NO_LIMITS });
  await asSystem(server.database, 'GM0193', clock.now(), async (context) => {
    // As a cohort is drawn: ids of their moment, one after the other.
    const refs = Array.from({ length: PEOPLE }, (_, i) => `0000000${i}`.slice(-8));
    await inviteToSurvey(context, { surveyKey: 'years-after', round: '2011', refs });
    for (const [i, ref] of refs.entries())
      people.push({ ref, code: surveyCodeOf(context.municipality, ref), name: `Beller ${i}` });
  });
  for (const [i, { code, name }] of people.entries()) {
    clock.set(new Date(clock.now().getTime() + 3_600_000).toISOString());
    await answer(i, code);
    if (i % 2) await askToBeCalled(code, name);
    if (i % ROUND_AFTER === ROUND_AFTER - 1) {
      await round(server, clock.now);
      dumps.push({
        responses: await hidden('survey_response'),
        open: await hidden('survey_open_answer'),
        codes: await hidden('survey_code'),
        waiting: await hidden('survey_waiting'),
        addresses: await hidden('survey_address'),
        mails: (await hidden('correspondence')).filter(({ kind }) => kind === 'SURVEY_DAY_AFTER'),
      });
    }
  }
});
afterAll(() => server.close());

/** On a page, kept first and then sent, or from paper; every answer says who gave it, to whoever knows the truth. */
async function answer(i: number, code: string): Promise<void> {
  const answers = [
    { question: 'missed', values: ['yes'] },
    { question: 'missedOwn', values: [`Woorden van ${i}. ${'Lang. '.repeat(i * 3)}`] },
    { question: 'firstHelp', values: [`${i}`] },
  ];
  const given = { code, version: 1, answers, idempotencyKey: crypto.randomUUID() };
  const input = { municipality: 'GM0193', ...given };
  if (i % 3 === 0) {
    const { idempotencyKey: _, version: __, ...kept } = input;
    await askPublic(server.url, 'KeepSurveyAnswers', { input: kept });
  }
  if (i % 3 === 1) {
    const token = await server.token(['surveys:write']);
    expect((await mutate(server, token, 'recordPaperAnswers', given)).__typename).toBe(
      'SurveyAnswered',
    );
  } else {
    const left = { ...input, mailTo: `p${i}@voorbeeld.example` };
    const { data } = await askPublic(server.url, 'AnswerSurvey', { input: left });
    expect(data.answerSurvey.__typename).toBe('SurveyAnswered');
  }
}

const askToBeCalled = async (code: string, name: string) =>
  askPublic(server.url, 'AskForCall', {
    input: {
      municipality: 'GM0193',
      code,
      name,
      idempotencyKey: crypto.randomUUID(),
      contact: { preference: 'PHONE', phone: '06 12345678' },
    },
  });

/** Whose a released answer is in truth: the number that only the person and this test know. */
const truth = (row: Row): number =>
  Number(
    row['answers']
      ? (row['answers'] as { firstHelp: string[] }).firstHelp[0]
      : /van (\d+)/.exec(String(row['written']))?.[1],
  );

/** Orders by a column as PostgreSQL shows it; what is equal stays in the order of the file. */
function ranked(found: readonly Row[], column: string): Row[] {
  const numbers = (text: string) => text.match(/\d+/g)?.map(Number) ?? [];
  return found.toSorted((one, other) => {
    const [a, b] = [String(one[column]), String(other[column])];
    if (column !== 'ctid' && column !== 'xmin') return a < b ? -1 : a > b ? 1 : 0;
    const [x, y] = [numbers(a), numbers(b)];
    return x[0]! - y[0]! || (x[1] ?? 0) - (y[1] ?? 0);
  });
}

/** How many answers the thief puts to the right person who lays them beside the people in the order in which they answered. */
const guessedRight = (answers: readonly Row[], order: readonly number[]): number =>
  answers.filter((row, i) => truth(row) === order[i]).length;

test('a thief who finds something elsewhere would find it: rows as they are usually kept give everybody away', async () => {
  const naive = await rows(
    server.database,
    `SELECT xmin::text, ctid::text, t.* FROM (SELECT ctid, xmin, id FROM support_request) t ORDER BY id`,
  );
  const callers = await rows(server.database, 'SELECT id, name FROM support_request');
  const nameOf = new Map(callers.map(({ id, name }) => [id, String(name)]));
  const inOrder = ranked(naive, 'xmin')
    .map(({ id }) => /Beller (\d+)/.exec(nameOf.get(id) ?? '')?.[1])
    .filter((one) => one !== undefined)
    .map(Number);

  expect(inOrder).toEqual(people.map((_, i) => i).filter((i) => i % 2));
});

test.each(['responses', 'open'] as const)(
  'of the %s nothing that is kept says whose they are: by no column, transaction or place',
  async (which) => {
    const { [which]: all } = dumps.at(-1)!;
    const inOrder = people.map((_, i) => i).slice(0, all.length);

    expect(all.length).toBeGreaterThanOrEqual(PEOPLE - ROUND_AFTER);
    expect(new Set(all.map(({ xmin }) => xmin)).size, 'one transaction wrote them all').toBe(1);
    for (const column of Object.keys(all[0]!)) {
      if (['answers', 'written'].includes(column)) continue;
      for (const guess of [ranked(all, column), ranked(all, column).reverse()]) {
        expect(guessedRight(guess, inOrder), column).toBeLessThanOrEqual(MOST_BY_CHANCE);
      }
    }
  },
);

/** Marks of one batch are written together: who knows the order of people guesses among ten of them. */
const MOST_AMONG_TEN = 16;

test.each([
  ['xmin', MOST_AMONG_TEN],
  ['ctid', MOST_AMONG_TEN],
  ['id', MOST_BY_CHANCE],
])('nor does a code say by its %s in which letter it stands', async (column, most) => {
  const personOf = await asSystem(server.database, 'GM0193', clock.now(), async (context) => {
    const ids = people.map(({ code }, i) => [codeId(context.municipality, code), i] as const);
    return new Map<unknown, number>(ids);
  });
  const inOrder = ranked(dumps.at(-1)!.codes, column).map(({ id }) => personOf.get(id));

  expect(inOrder).toHaveLength(PEOPLE);
  for (const guess of [inOrder, inOrder.toReversed()]) {
    expect(guess.filter((person, i) => person === i).length).toBeLessThanOrEqual(most);
  }
});

test('two dumps of two evenings differ by ten answers or more, or by none', () => {
  const counts = dumps.map(({ responses, codes, waiting }) => ({
    answers: responses.length,
    marks: codes.filter(({ answered }) => answered).length,
    waiting: waiting.length,
  }));
  for (const [i, { answers, marks }] of counts.entries()) {
    const new_ = answers - (counts[i - 1]?.answers ?? 0);
    expect(new_ === 0 || new_ >= 10, `${new_} at dump ${i}`).toBe(true);
    expect(marks).toBe(answers);
  }
  expect(new Set(counts.map(({ waiting }) => waiting))).toEqual(new Set([ROUND_AFTER, 0]));
});

test('an address for the day after says nothing until it is written to, and then not which answers are whose', () => {
  const left = dumps.flatMap(({ addresses }) => addresses);
  expect(left.length).toBeGreaterThan(10);
  expect(new Set(left.map(({ sealed }) => (sealed as Uint8Array).length)).size).toBe(1);
  const elsewhere = new Set(
    dumps.flatMap(({ codes, waiting }) => [...codes, ...waiting].map(({ id }) => id)),
  );
  expect(left.filter(({ id }) => elsewhere.has(id))).toEqual([]);

  const { mails, responses } = dumps.at(-1)!;
  const toWhom = (row: Row) => Number(/^p(\d+)@/.exec(String(row['email']))?.[1]);
  const written = new Set(mails.map(toWhom));
  expect(written.size).toBeGreaterThanOrEqual(10);
  const theirs = responses.filter((row) => written.has(truth(row)));
  expect(theirs.length).toBeGreaterThanOrEqual(10);
  for (const column of ['xmin', 'ctid', 'id', 'queued_at'])
    for (const other of ['xmin', 'ctid', 'id'])
      expect(
        guessedRight(ranked(theirs, other), ranked(mails, column).map(toWhom)),
        `${column} beside ${other}`,
      ).toBeLessThanOrEqual(MOST_BY_CHANCE);
  // Nor do the messages stand in the order in which people answered.
  const inOrder = [...written].toSorted((a, b) => a - b);
  expect(mails.filter((row, i) => toWhom(row) === inOrder[i]).length).toBeLessThanOrEqual(
    MOST_BY_CHANCE,
  );
});

test('of two dumps no answer is the same row, and none keeps its place', () => {
  const [before, after] = [dumps.at(-3)!, dumps.at(-1)!];
  const ids = new Set(before.responses.map(({ id }) => id));

  expect(after.responses.filter(({ id }) => ids.has(id))).toEqual([]);
  const places = new Map(before.responses.map((row, i) => [truth(row), i]));
  const kept = after.responses.filter((row, i) => places.get(truth(row)) === i);
  expect(kept.length).toBeLessThanOrEqual(MOST_BY_CHANCE);
});

test('what waits is equally long for everybody and says nothing', async () => {
  const sealed = dumps.flatMap(({ waiting }) => waiting);

  expect(new Set(sealed.map(({ sealed: bytes }) => (bytes as Uint8Array).length)).size).toBe(1);
  expect(Object.keys(sealed[0]!)).toEqual(['xmin', 'ctid', 'municipality_id', 'id', 'sealed']);
  const ids = dumps.flatMap(({ waiting, codes }) =>
    [waiting, codes].map((of) => of.map(({ id }) => id)),
  );
  expect(
    ids[0]!.filter((id) => ids[1]!.includes(id)),
    'no hash stands in two tables',
  ).toEqual([]);
});

test('no other table, log or key knows a code, an invitation or an answer', async () => {
  const all = await dump(server.database);
  const elsewhere = all
    .split('\n')
    .filter((line) => !/^survey_(response|open_answer|definition) /.test(line))
    .join('\n');

  const codes = people.flatMap(({ code }) => [code, code.replaceAll('-', '')]);
  expect(found(all, codes)).toEqual([]);
  expect(
    found(elsewhere, ['Woorden van', 'years-after', 'AnswerSurvey', 'recordPaperAnswers']),
  ).toEqual(['years-after']);
  const operations = await rows(
    server.database,
    'SELECT DISTINCT operation FROM idempotency_record',
  );
  expect(operations.map(({ operation }) => operation)).toEqual(['submitSupportRequest']);
  expect(await rows(server.database, 'SELECT FROM access_log_entry')).toEqual([]);
});

test.each([
  ['survey_response', 'answers declined id month municipality_id round survey_key survey_version'],
  [
    'survey_open_answer',
    'first_by id municipality_id question redacted second_by survey_key survey_version themes written',
  ],
  ['survey_code', 'answered closed id municipality_id round survey_key survey_version'],
  ['survey_waiting', 'id municipality_id sealed'],
  ['survey_draft', 'id kept_week municipality_id sealed'],
  ['survey_address', 'id left_week municipality_id sealed'],
])(
  '%s has these columns and no other: a new one has to be thought about here',
  async (table, columns) => {
    const there = await rows(
      server.database,
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 ORDER BY 1`,
      [table],
    );

    expect(there.map(({ name }) => name).join(' ')).toBe(columns);
  },
);

test('no id of an answer holds a moment', () => {
  for (const { responses, open } of dumps)
    for (const { id } of [...responses, ...open]) expect(String(id)[14]).toBe('4');
});
