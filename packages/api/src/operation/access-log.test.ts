import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { uuidOf } from '@steunpad/testing/mutate.ts';
import { askForSupport, atWork, EVERY_SCOPE, NO_LIMITS, taskOf } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../schema.ts';

describe.each(ENGINES)('who looked at whom, on %s', (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  const log = () =>
    rows(
      server.database,
      'SELECT subject_type AS type, subject_id AS id, actor, purpose FROM access_log_entry ORDER BY id',
    );
  /** What is written about one question, and nothing of before. */
  async function lookedAfter(query: string, as = token) {
    const before = (await log()).length;
    const answer = await ask(server.url, as, query);
    return { ...answer, looked: (await log()).slice(before) };
  }

  test('a name on the work list is written down, with what was asked and by which token', async () => {
    await askForSupport(server);
    const { data, looked } = await lookedAfter(
      '{ workList { edges { node { request { id name } } } } }',
    );

    const entries: { node: { request: { id: string } } }[] = data.workList.edges;
    const shown = entries.map(({ node }) => uuidOf(node.request.id));
    expect(shown.length).toBeGreaterThan(0);
    expect(looked.map(({ id }) => id).sort()).toEqual([...new Set(shown)].sort());
    expect(looked[0]).toMatchObject({
      type: 'SupportRequest',
      purpose: 'workList',
      actor: expect.stringMatching(/^token:[0-9a-f-]{36}$/),
    });
  });

  test('a work list without anything about a person writes nothing', async () => {
    const { errors, looked } = await lookedAfter(
      '{ workList { edges { node { kind state due request { id state } pathway { id state } } } } }',
    );

    expect(errors).toBeUndefined();
    expect(looked).toEqual([]);
  });

  test('what lies behind a relation counts, also through a fragment and by node', async () => {
    const received = await askForSupport(server, { message: 'Ik weet het niet meer.' });
    const { request } = await taskOf(server, token, received);

    const { looked } = await lookedAfter(
      `query Harmless { node(id: "${request.id}") { ...Words } }
       fragment Words on SupportRequest { needs { ownWords } }`,
    );

    expect(looked).toEqual([
      {
        type: 'SupportRequest',
        id: uuidOf(request.id),
        actor: expect.any(String),
        purpose: 'node',
      },
    ]);
  });

  test('who may not look leaves no entry that says so', async () => {
    const narrow = await server.token(['letters:read']);
    const { errors, looked } = await lookedAfter(
      '{ workList { edges { node { request { name } } } } }',
      narrow,
    );

    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(looked).toEqual([]);
  });

  test('the resident and the privacy officer read who looked', async () => {
    const received = await askForSupport(server);
    const { request } = await taskOf(server, token, received);
    const { pathway } = await atWork(server, token).accept(request.id);
    await ask(
      server.url,
      token,
      `{ node(id: "${pathway.id}") { ... on Pathway { partner { name } } } }`,
    );

    const officer = await ask(
      server.url,
      token,
      `{ node(id: "${pathway.id}") { ... on Pathway { whoLooked { who what } } } }`,
    );
    expect(officer.data.node.whoLooked.map(({ what }: { what: string }) => what)).toContain('node');

    const { reference, code } = received;
    const mine = await askPublic(server.url, 'MyData', {
      input: { municipality: 'GM0193', reference, code },
      language: 'nl',
    });
    const { whoLooked } = JSON.parse(mine.data.myData.json);
    expect(whoLooked.length).toBeGreaterThan(1);
    expect(whoLooked[0]).toMatchObject({ what: 'node', who: expect.any(String) });
  });
});

const shows = (path: string): boolean => {
  const [type, field] = path.split('.') as [string, string];
  const found = schema.getType(type) as unknown as {
    getFields(): Record<string, { extensions: Record<string, unknown> }>;
  };
  return found.getFields()[field]!.extensions['showsPerson'] === true;
};

test.each([
  'SupportRequest.name',
  'SupportRequest.message',
  'SupportRequest.needs',
  'SupportRequest.intake',
  'Pathway.partner',
  'Pathway.talks',
  'Pathway.history',
  'Pathway.holds',
  'PlanItem.goal',
  'Volunteer.name',
  'VolunteerApplication.motivation',
  'DeathNotice.dateOfDeath',
  'SafeguardingSignal.note',
  'PrintBatch.pdf',
  'PrintBatch.addressList',
])('%s shows somebody', (path) => {
  expect(shows(path)).toBe(true);
});

test.each([
  'SupportRequest.state',
  'SupportRequest.pathway',
  'Pathway.state',
  'Pathway.nextSteps',
  'Pathway.attempts',
  'Task.kind',
  'PrintBatch.count',
])('%s shows nobody', (path) => {
  expect(shows(path)).toBe(false);
});
