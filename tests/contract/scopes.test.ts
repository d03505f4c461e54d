import { randomUUID } from 'node:crypto';
import { openedBy } from '@steunpad/api/operation/opened-by.ts';
import type { Scope } from '@steunpad/api/operation/scopes.ts';
import { schema } from '@steunpad/api/schema.ts';
import { type Answer, ask } from '@steunpad/testing/graphql.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { askForSupport, atWork, death, EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { signUp, visiting } from '@steunpad/testing/volunteers.ts';
import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A way to one field: the fields in their order, each with the type that it stands on. */
type Way = readonly { readonly type: string; readonly field: string }[];

interface Question {
  readonly way: Way;
  readonly query: string;
}

const TABLES = {
  DataSubjectRequest: 'data_subject_request',
  DeathNotice: 'death_notice',
  MatchProposal: 'match_proposal',
  Pathway: 'pathway',
  PlanItem: 'plan_item',
  PrintBatch: 'print_batch',
  SupportRequest: 'support_request',
  Task: 'task',
  TemplateVersion: 'template_version',
  Volunteer: 'volunteer',
  VolunteerApplication: 'volunteer_application',
} as const;

let server: TestServer;
let questions: readonly Question[];
/** By its text what a token with every scope reads of a question; nothing where it leads nowhere. */
const reached = new Set<string>();

beforeAll(async () => {
  server = await startServer({ limits: NO_LIMITS });
  const token = await server.token(EVERY_SCOPE);
  const { matchId, page } = await visiting(server, token);
  await page.step('RaiseMyWorry', { matchId, kind: 'DEBT', note: 'Zorg.' });
  await signUp(server, token);
  await askForSupport(server);
  const { notice } = await atWork(server, token).receive(death());
  await mutate(server, token, 'holdPathway', {
    pathwayId: notice.pathway.id,
    restrictedReason: 'Nagaan.',
  });
  for (const sql of SEED) await rows(server.database, sql, [uuidOf(notice.pathway.id)]);
  questions = (await Promise.all(Object.keys(TABLES).map(questionsAbout))).flat();
  for (const { query, value } of await answersTo(token, questions)) if (value) reached.add(query);
}, 240_000);
afterAll(() => server.close());

const SEED = [
  `INSERT INTO data_subject_request (municipality_id, id, pathway_id, kind, received_at, due_on)
   VALUES ('GM0193', gen_random_uuid(), $1, 'COPY', now(), current_date)`,
  `INSERT INTO template_version (municipality_id, id, kind, language, version, subject, body, change_reason, created_at)
   SELECT 'GM0193', $1::uuid, 'OFFER_LETTER', 'nl', 1, 'Steun', 'Tekst', 'Eigen woorden', now()`,
  `INSERT INTO print_batch (municipality_id, id, day, made_at, count, pages, checksum, sender, standing)
   SELECT 'GM0193', $1::uuid, current_date, now(), 0, 0, '', '{}', '{}'`,
];

/** Two relations deep from each node: what lies further is of a type that stands nearer to another one. */
async function questionsAbout(type: string): Promise<Question[]> {
  const table = TABLES[type as keyof typeof TABLES];
  const [row] = await rows(server.database, `SELECT id FROM ${table} ORDER BY id DESC LIMIT 1`);
  const [first] = await rows(server.database, `SELECT id FROM ${table} ORDER BY id LIMIT 1`);
  if (!row || !first) throw new Error(`There is no ${type} to ask about.`);
  return waysFrom(schema.getType(type) as GraphQLObjectType, 2).flatMap((way) =>
    [...new Set([row['id'], first['id']])].map((id) => {
      const global = Buffer.from(`${type}:${id}`).toString('base64');
      const inside = way.reduceRight((rest, { field }) => `${field} ${rest && `{ ${rest} }`}`, '');
      return {
        way: [{ type: 'Query', field: 'node' }, ...way],
        query: `node(id: "${global}") { ... on ${type} { ${inside} } }`,
      };
    }),
  );
}

function waysFrom(type: GraphQLObjectType, relations: number): Way[] {
  return Object.values(type.getFields()).flatMap((field): Way[] => {
    const step = { type: type.name, field: field.name };
    const next = getNamedType(field.type);
    if (isLeafType(next)) return [[step]];
    if (!isObjectType(next) || relations === 0) return [];
    return waysFrom(next, relations - 1).map((rest) => [step, ...rest]);
  });
}

const BATCH = 25;

/** Each question beside others: `node` may be null, so that a refusal takes nothing else with it. */
async function answersTo(token: string, asked: readonly Question[]) {
  const batches = Array.from({ length: Math.ceil(asked.length / BATCH) }, (_, i) =>
    asked.slice(i * BATCH, (i + 1) * BATCH),
  );
  const answers = [];
  for (const batch of batches) {
    const text = batch.map(({ query }, i) => `a${i}: ${query}`).join('\n');
    const { data, errors = [] } = await ask(server.url, token, `{ ${text} }`);
    if (!data) throw new Error(`${JSON.stringify(errors[0])} ${text}`);
    answers.push(
      ...batch.map(({ way, query }, i) => ({
        way,
        query,
        value: valueAt(data[`a${i}`], way.slice(1)),
        refused: errors.some(
          ({ path, extensions }) => path?.[0] === `a${i}` && extensions.code === 'FORBIDDEN',
        ),
        strange: errors.find(
          ({ path, extensions }) => path?.[0] === `a${i}` && extensions.code !== 'FORBIDDEN',
        ),
      })),
    );
  }
  return answers;
}

/** Whether anything stands at the end of a way, along each entry of a list. */
function valueAt(answer: Answer['data'], way: Way): boolean {
  if (answer === null || answer === undefined) return false;
  if (Array.isArray(answer)) return answer.some((each) => valueAt(each, way));
  const [step, ...rest] = way;
  return step ? valueAt(answer[step.field], rest) : true;
}

const opens = (scope: Scope, way: Way) =>
  way.every(({ type, field }) => openedBy(type, field)?.always.includes(scope) ?? true);

const words = (way: Way) => way.map(({ type, field }) => `${type}.${field}`).join(' > ');

test('the walk reaches fields of every type that the table names for reading', () => {
  const seen = new Set(
    questions.flatMap(({ way, query }) => (reached.has(query) ? way.map(({ type }) => type) : [])),
  );
  for (const type of [...Object.keys(TABLES), 'BereavedPartner', 'PathwayTransition', 'Hold'])
    expect(seen).toContain(type);
  expect(reached.size).toBeGreaterThan(400);
});

describe.each(EVERY_SCOPE)('a token with %s alone', { timeout: 240_000 }, (scope) => {
  test('reads what the table says of each field on each way to it, and nothing else', async () => {
    const answers = await answersTo(await server.token([scope]), questions);

    const leaks = answers.filter(({ way, value }) => value && !opens(scope, way));
    const closed = answers.filter(({ way, refused }) => refused && opens(scope, way));
    // What is refused is refused and not merely empty, wherever there is something.
    const silent = answers.filter(
      ({ way, query, refused }) =>
        !refused && !opens(scope, way) && reached.has(query) && !mayBeNobodys(way),
    );
    expect(leaks.map(({ way }) => words(way))).toEqual([]);
    expect(closed.map(({ way }) => words(way))).toEqual([]);
    expect(silent.map(({ way }) => words(way))).toEqual([]);
    expect(answers.flatMap(({ strange }) => strange ?? [])).toEqual([]);
  });

  test('of another municipality reads nothing', async () => {
    const answers = await answersTo(await server.token([scope], 'GM0160'), questions);

    expect(answers.filter(({ value }) => value).map(({ way }) => words(way))).toEqual([]);
  });
});

/** Rows that a scope may not know of are not there for it, so that nothing of them can be refused. */
const mayBeNobodys = ([, node]: Way) => node?.type === 'Task' || node?.type === 'Pathway';

test('who reads notices reads neither telephone nor history, whichever way they go', async () => {
  const clerk = await server.token(['notices:read', 'notices:write']);
  const [row] = await rows(
    server.database,
    'SELECT notice_id FROM pathway WHERE notice_id IS NOT NULL LIMIT 1',
  );
  const id = Buffer.from(`DeathNotice:${row?.['notice_id']}`).toString('base64');
  const read = (inside: string) =>
    ask(
      server.url,
      clerk,
      `{ node(id: "${id}") { ... on DeathNotice { pathway { ${inside} } } } }`,
    );

  expect((await read('state partner { name street }')).code).toBeUndefined();
  for (const inside of [
    'partner { phone }',
    'partner { email }',
    'history { event }',
    'closeReason',
  ])
    expect((await read(inside)).code).toBe('FORBIDDEN');
});

test('who only reports a death reads the notice in the answer, and not afterwards', async () => {
  const reporter = await server.token(['notices:write']);
  const mutation = `mutation ($input: ReceiveDeathNoticeInput!) { receiveDeathNotice(input: $input) {
    ... on DeathNoticeReceived { notice { id status decisions { outcome } } } } }`;
  const input = { ...death(), idempotencyKey: randomUUID() };
  const { data, code } = await ask(server.url, reporter, mutation, { input });
  const { id } = data.receiveDeathNotice.notice;

  expect(code).toBeUndefined();
  const later = await ask(server.url, reporter, `{ node(id: "${id}") { __typename } }`);
  expect(later.code).toBe('FORBIDDEN');
});
