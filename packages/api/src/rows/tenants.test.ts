import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import {
  askForSupport,
  atWork,
  death,
  EVERY_SCOPE,
  joan,
  NO_LIMITS,
  taskOf,
  workList,
} from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const NODES = ['Task', 'SupportRequest', 'Pathway', 'DeathNotice', 'VolunteerApplication'] as const;

describe.each(ENGINES)('Hardenberg and Zwolle, on %s', (_, start) => {
  let server: TestServer;
  let zwolle: string;
  let hardenberg: string;
  /** Global ids of Zwolle, by type. */
  let theirs: Record<(typeof NODES)[number], string>;

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    zwolle = await server.token(EVERY_SCOPE);
    hardenberg = await server.token(EVERY_SCOPE, 'GM0160');
    const received = await askForSupport(server, { name: 'Kanarie van Zwolle' });
    const task = await taskOf(server, zwolle, received);
    const { notice } = await atWork(server, zwolle).receive(
      death({ survivor: joan({ surname: 'Kanarie', birthDate: '1959' }) }),
    );
    await rows(
      server.database,
      `INSERT INTO volunteer_application (municipality_id, id, reference, name, contact_preference, postcode_digits, language, submitted_at, answer_by)
       VALUES ('GM0193', gen_random_uuid(), 'V-1', 'Kanarie', 'EMAIL', '8011', 'nl', now(), now())`,
    );
    const volunteers = await ask(
      server.url,
      zwolle,
      '{ volunteerApplications { edges { node { id } } } }',
    );
    theirs = {
      Task: task.id,
      SupportRequest: task.request.id,
      Pathway: notice.pathway.id,
      DeathNotice: notice.id,
      VolunteerApplication: volunteers.data.volunteerApplications.edges[0].node.id,
    };
  });
  afterAll(() => server.close());

  const nowhere = (type: string) =>
    Buffer.from(`${type}:${crypto.randomUUID()}`).toString('base64');
  const node = (token: string, id: string) =>
    ask(server.url, token, 'query ($id: ID!) { node(id: $id) { __typename id } }', { id });

  test('neither sees the other’s work or volunteers', async () => {
    const tasks = await workList(server, hardenberg);
    const volunteers = await ask(
      server.url,
      hardenberg,
      '{ volunteerApplications { edges { node { name } } } }',
    );

    expect(tasks.map(({ request }) => request.name)).toEqual(['Siem Voorbeeld']);
    expect(volunteers.data.volunteerApplications.edges).toEqual([]);
    expect(
      (await workList(server, zwolle)).some(({ request }) => request?.name === 'Siem Voorbeeld'),
    ).toBe(false);
  });

  test.each(NODES)(
    '%s of Zwolle is found by Zwolle, and for Hardenberg like one that nobody has',
    async (type) => {
      const own = await node(zwolle, theirs[type]);
      const foreign = await node(hardenberg, theirs[type]);
      const unknown = await node(hardenberg, nowhere(type));

      expect(own.data.node).toEqual({ __typename: type, id: theirs[type] });
      expect(foreign.data).toEqual({ node: null });
      expect(foreign.text).toBe(unknown.text);
    },
  );

  test.each([
    ['no global id', 'onzin'],
    ['an empty text', ''],
    ['a type that is none', Buffer.from('Kanarie:1').toString('base64')],
    ['a type without id', Buffer.from('Municipality:GM0193').toString('base64')],
    ['a name of JavaScript', Buffer.from('__proto__:1').toString('base64')],
    ['a page', Buffer.from('WorkListConnection:1').toString('base64')],
    ['no UUID', Buffer.from("Pathway:' OR 1=1 --").toString('base64')],
  ])('%s is nothing at all', async (_, id) => {
    const { data, errors } = await node(zwolle, id);

    expect([data, errors]).toEqual([{ node: null }, undefined]);
  });

  test.each([
    ['accept', 'SupportRequest'],
    ['decline', 'SupportRequest'],
    ['talk', 'Pathway'],
    ['reply', 'Pathway'],
    ['decide', 'Pathway'],
  ] as const)(
    'Hardenberg cannot %s what is Zwolle’s, and is told the same as of nothing',
    async (verb, type) => {
      const before = await rows(
        server.database,
        `SELECT count(*)::int AS n, (SELECT state FROM pathway WHERE state = 'TO_CHECK') AS state FROM pathway_transition`,
      );
      const intruder = atWork(server, hardenberg);
      const act = (id: string) =>
        verb === 'reply'
          ? intruder.reply(id, 'NO')
          : verb === 'decide'
            ? intruder.decide(id, 'OUT')
            : intruder[verb](id);

      const foreign = await act(theirs[type]);
      const unknown = await act(nowhere(type));
      const noUuid = await act(Buffer.from(`${type}:1`).toString('base64'));

      expect(foreign).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' });
      expect(unknown).toEqual(foreign);
      expect(noUuid).toEqual(foreign);
      expect(
        await rows(
          server.database,
          `SELECT count(*)::int AS n, (SELECT state FROM pathway WHERE state = 'TO_CHECK') AS state FROM pathway_transition`,
        ),
      ).toEqual(before);
    },
  );

  test('an id of another kind is refused, not looked up', async () => {
    const refused = await atWork(server, zwolle).reply(theirs.SupportRequest, 'NO');

    expect(refused.errors[0].extensions).toEqual({ code: 'BAD_REQUEST' });
    expect(refused.errors[0].message).not.toContain(theirs.SupportRequest);
  });

  test('a token sees and fills in its own municipality only', async () => {
    const seen = await ask(
      server.url,
      hardenberg,
      '{ own: municipality(code: "GM0160") { name } other: municipality(code: "GM0193") { name } }',
    );
    const form = `mutation ($input: SubmitSupportRequestInput!) { submitSupportRequest(input: $input) { __typename } }`;
    const input = {
      municipality: 'GM0193',
      idempotencyKey: crypto.randomUUID(),
      name: 'Indringer',
      contact: { preference: 'PHONE', phone: '0612345678' },
      needDomains: [],
    };

    const sent = await ask(server.url, hardenberg, form, { input });

    expect(seen.data).toEqual({ own: { name: 'Hardenberg' }, other: null });
    expect([sent.code, sent.data]).toEqual(['FORBIDDEN', null]);
  });

  test('reference and code of Zwolle open nothing in Hardenberg', async () => {
    const { reference, code } = await askForSupport(server);
    const open = (municipality: string) =>
      askPublic(server.url, 'ResidentRequest', { input: { municipality, reference, code } });

    expect((await open('GM0193')).data.residentRequest.__typename).toBe('ResidentRequest');
    expect((await open('GM0160')).data.residentRequest.__typename).toBe('ReferenceOrCodeUnknown');
  });

  test('the same idempotency key is another key in another municipality', async () => {
    const idempotencyKey = crypto.randomUUID();

    const first = await askForSupport(server, { idempotencyKey });
    const second = await askForSupport(server, { idempotencyKey, municipality: 'GM0160' });

    expect(second.reference).not.toBe(first.reference);
    expect(second.code).not.toBe(first.code);
  });
});
