import { randomUUID } from 'node:crypto';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import type { Engine } from '@steunpad/database/engine.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { askForSupport, atWork, NO_LIMITS, ruben } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { watched } from '@steunpad/testing/watched.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ENGINES: readonly [string, () => Promise<Engine>][] = [
  ['the embedded database', openInMemory],
  ['PostgreSQL', async () => openPostgresql(await freshDatabase(), { poolSize: 2 })],
];

describe.each(ENGINES)('how often the database is asked, on %s', (_, open) => {
  const said: string[] = [];
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await startServer({
      database: testDatabase(watched(await open(), said)),
      limits: NO_LIMITS,
    });
    token = await server.token(['requests:read', 'requests:write']);
    // Its first use is written down, and then none for an hour.
    await ask(server.url, token, '{ __typename }');
    for (let i = 0; i < 55; i += 1)
      await askForSupport(server, {
        contact: { preference: 'PHONE', phone: `06 3000${1000 + i}` },
      });
  });
  afterAll(() => server.close());

  const statementsOf = async (query: string) => {
    said.length = 0;
    const { errors, data } = await ask(server.url, token, query);
    expect(errors).toBeUndefined();
    return { statements: [...said], data };
  };
  const page = (first: number, more = '') => `{
    workList(first: ${first}) {
      ${more}
      edges { cursor node {
        id kind state due nextSteps
        request { id name needs { domain } intake { remarks } }
        pathway { id partner { name } history { event } }
      } }
      pageInfo { hasNextPage }
    }
  }`;

  const pageWithoutPersons = (first: number) => `{
    workList(first: ${first}) {
      edges { cursor node { id kind state due nextSteps request { id } pathway { id state } } }
    }
  }`;

  test.each([
    ['without anybody’s data', pageWithoutPersons, 4],
    ['with names, and who looked written down', page, 5],
  ])('a page of fifty %s costs as many statements as one of five', async (_kind, of, most) => {
    const five = await statementsOf(of(5));
    const fifty = await statementsOf(of(50));

    expect(five.data.workList.edges).toHaveLength(5);
    expect(fifty.data.workList.edges).toHaveLength(50);
    expect(fifty.statements.length).toBe(five.statements.length);
    expect(fifty.statements.length).toBe(most);
  });

  test('a first row with nothing below it costs the others nothing', async () => {
    await rows(
      server.database,
      `INSERT INTO task (municipality_id, id, kind, due_on, opened_at)
       VALUES ('GM0193', gen_random_uuid(), 'CALL', '2020-01-01', now())`,
    );
    const { statements, data } = await statementsOf(`{
      workList(first: 5) { edges { node { id request { name needs { domain } } pathway { partner { name } } } } }
    }`);
    await rows(server.database, `DELETE FROM task WHERE kind = 'CALL'`);

    expect(data.workList.edges[0].node.request).toBeNull();
    expect(data.workList.edges[1].node.request.needs).not.toEqual([]);
    expect(statements.length).toBe(5);
  });

  test('a pathway with all that hangs on it is one statement, and who looked one more', async () => {
    const { request } = (await statementsOf(page(1))).data.workList.edges[0].node;
    const { pathway } = await atWork(server, token).accept(request.id);
    const { statements, data } = await statementsOf(`{
      node(id: "${pathway.id}") { ... on Pathway {
        id state partner { name phone } request { reference message needs { domain wish } }
        talks { heldOn needs { domain } } history { row event at }
      } }
    }`);

    expect(data.node.request.needs).not.toEqual([]);
    expect(statements.length).toBe(5);
  });

  test('counting costs one more', async () => {
    const without = await statementsOf(page(5));
    const withCount = await statementsOf(page(5, 'totalCount'));

    expect(withCount.statements.length).toBe(without.statements.length + 1);
  });

  test('who keeps each promise costs one more, and all counts together two', async () => {
    const list = (more: string) => `{ workList(first: 50) { edges { node { id ${more} } } } }`;
    const without = await statementsOf(list('kind'));
    const withKeepers = await statementsOf(
      list('kind keptBy { name } owner { name } givenBy { name }'),
    );
    const counts = await statementsOf(
      '{ workCounts { all mine nobodys kinds { count } keepers { count } } }',
    );
    const found = await statementsOf(
      '{ workList(search: "ruben", filter: { whose: [NOBODYS] }) { edges { node { id } } } }',
    );

    expect(withKeepers.statements.length).toBe(without.statements.length + 1);
    expect(counts.data.workCounts.all).toBeGreaterThan(50);
    // Begin, tenant, roster, the counts, commit; a search finds, reads and says who was found.
    expect(counts.statements.length).toBe(5);
    expect(found.statements.length).toBe(7);
  });

  const volunteer = () => ({
    municipality: 'GM0193',
    idempotencyKey: randomUUID(),
    name: 'Vera Voorbeeld',
    contact: { preference: 'EMAIL', email: `${randomUUID()}@voorbeeld.nl` },
    postcodeDigits: '8011',
    dayParts: ['MORNING'],
    languages: ['nl'],
  });
  const draft = () => ({
    municipality: 'GM0193',
    form: 'SUPPORT_REQUEST',
    idempotencyKey: randomUUID(),
    answers: [{ name: 'name', values: ['Ruben'] }],
  });
  const sent = async (operation: string, input: object) => {
    said.length = 0;
    const { data, errors } = await askPublic(server.url, operation, { input });
    expect(errors).toBeUndefined();
    expect(Object.values<{ code?: string }>(data)[0]).not.toMatchObject({
      fields: expect.anything(),
    });
    return said.length;
  };

  test.each([
    ['a request for support', 'SubmitSupportRequest', () => ruben()],
    [
      'one with a mail to confirm it',
      'SubmitSupportRequest',
      () => ruben({ contact: { preference: 'EMAIL', email: `${randomUUID()}@voorbeeld.nl` } }),
    ],
    ['an application of a volunteer', 'SubmitVolunteerApplication', volunteer],
    ['a form that is kept', 'KeepDraft', draft],
  ] as const)(
    '%s costs four: begin, tenant, all of its rows, commit',
    async (_kind, operation, make) => {
      const input = make();

      expect(await sent(operation, input)).toBe(4);
      // Sent again, all but a draft look for what was answered.
      expect(await sent(operation, input)).toBe(operation === 'KeepDraft' ? 4 : 5);
    },
  );
});
