import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import {
  askForSupport,
  atWork,
  death,
  EVERY_SCOPE,
  joan,
  NO_LIMITS,
  taskOf,
} from '@steunpad/testing/people.ts';
import { count } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: TestServer;
let token: string;
let coordinator: ReturnType<typeof atWork>;

beforeAll(async () => {
  server = await startServer({ limits: NO_LIMITS });
  token = await server.token(EVERY_SCOPE);
  coordinator = atWork(server, token);
});
afterAll(() => server.close());

let last = 0;
const someone = () => {
  last += 1;
  return askForSupport(server, {
    contact: { preference: 'PHONE', phone: `06 4000${1000 + last}` },
  });
};
const pathwayOf = async (received: {
  reference: string;
}): Promise<{ id: string; version: number }> => {
  const { request } = await taskOf(server, token, received);
  return (await coordinator.accept(request.id)).pathway;
};
const kinds = (answers: readonly { __typename: string }[]) =>
  answers.map(({ __typename }) => __typename).sort();
const REFUSED = /^(ChangedMeanwhile|NotPossibleNow)$/;
const ROUNDS = Array.from({ length: 10 }, (_, i) => i + 1);

test.each(ROUNDS)('two coordinators answer one request: one pathway opens (%i)', async () => {
  const { request } = await taskOf(server, token, await someone());
  const before = await Promise.all([
    count(server.database, 'pathway'),
    count(server.database, 'bereaved_partner'),
  ]);

  const answers = await Promise.all([
    coordinator.accept(request.id),
    coordinator.accept(request.id),
  ]);

  const [done, refused] = kinds(answers).reverse();
  expect(done).toBe('SupportRequestAccepted');
  expect(refused).toMatch(REFUSED);
  const after = await Promise.all([
    count(server.database, 'pathway'),
    count(server.database, 'bereaved_partner'),
  ]);
  expect(after).toEqual(before.map((n) => n + 1));
});

test.each(ROUNDS)('one accepts and one declines: one of the two holds (%i)', async () => {
  const received = await someone();
  const { request } = await taskOf(server, token, received);
  const before = await count(server.database, 'pathway');

  const answers = await Promise.all([
    coordinator.accept(request.id),
    coordinator.decline(request.id),
  ]);

  const done = kinds(answers).filter((kind) => !REFUSED.test(kind));
  expect(done).toHaveLength(1);
  const opened = (await count(server.database, 'pathway')) - before;
  expect(opened).toBe(done[0] === 'SupportRequestAccepted' ? 1 : 0);
});

test.each(ROUNDS)('two coordinators record one talk: it is held once (%i)', async () => {
  const { id, version } = await pathwayOf(await someone());
  const talk = { expectedVersion: version, needs: [{ domain: 'WORK' }] };

  const answers = await Promise.all([coordinator.talk(id, talk), coordinator.talk(id, talk)]);

  expect(kinds(answers)).toEqual(['ChangedMeanwhile', 'TalkRecorded']);
  const uuid = Buffer.from(id, 'base64').toString().split(':')[1];
  expect(await count(server.database, 'introductory_talk WHERE pathway_id = $1', [uuid])).toBe(1);
  expect(
    await count(server.database, 'task WHERE pathway_id = $1 AND done_at IS NULL', [uuid]),
  ).toBe(1);
});

test.each(ROUNDS)(
  'a resident stops while the talk is recorded: the stop always holds (%i)',
  async () => {
    const received = await someone();
    const { id } = await pathwayOf(received);
    const { reference, code } = received;
    const input = { municipality: 'GM0193', reference, code, idempotencyKey: crypto.randomUUID() };

    const [stopped] = await Promise.all([
      askPublic(server.url, 'StopSupport', { input }),
      coordinator.talk(id),
    ]);

    expect(stopped.data?.stopSupport.__typename).toBe('SupportStopped');
    const { data } = await ask(
      server.url,
      token,
      'query ($id: ID!) { node(id: $id) { ... on Pathway { state } } }',
      { id },
    );
    expect(data.node.state).toBe('DECLINED');
  },
);

test.each(ROUNDS)(
  'a resident stops while the request is accepted: the stop always holds (%i)',
  async () => {
    const received = await someone();
    const { request } = await taskOf(server, token, received);
    const { reference, code } = received;
    const input = { municipality: 'GM0193', reference, code, idempotencyKey: crypto.randomUUID() };

    const [stopped, accepted] = await Promise.all([
      askPublic(server.url, 'StopSupport', { input }),
      coordinator.accept(request.id),
    ]);

    expect(stopped.data?.stopSupport.__typename).toBe('SupportStopped');
    expect(accepted.__typename).toMatch(
      /^(SupportRequestAccepted|ChangedMeanwhile|NotPossibleNow)$/,
    );
  },
);

test('one event twenty times at once, each with its own key, opens one pathway', async () => {
  const before = await count(server.database, 'pathway');
  const notice = death({ survivor: joan({ surname: 'Gelijktijdig' }) });

  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      coordinator.receive({ ...notice, idempotencyKey: crypto.randomUUID() }),
    ),
  );

  expect(answers.filter(({ alreadyReceived }) => alreadyReceived === false)).toHaveLength(1);
  expect(new Set(answers.map((answer) => answer.notice.id)).size).toBe(1);
  expect(await count(server.database, 'pathway')).toBe(before + 1);
});

test('one death told by twenty events at once opens one pathway', async () => {
  const before = await count(server.database, 'pathway');
  const survivor = joan({ surname: 'Twintigmaal' });

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => coordinator.receive(death({ survivor }))),
  );

  const statuses = answers.map(({ notice }) => notice.status).sort();
  expect(statuses).toEqual([...Array(19).fill('DUPLICATE'), 'PARTNER_FOUND']);
  expect(await count(server.database, 'pathway')).toBe(before + 1);
});

test('a death told with and without BSN, misspelled and with secrecy, all at once, is written to once', async () => {
  const survivor = joan({ surname: 'Tegelijk', street: 'Kade 12' });
  const said = [
    { bsn: '111222333' },
    { surname: 'TEGELIJK' },
    { surname: 'Tegelyk' },
    { disclosureRestricted: true },
    { bsn: '111222333', birthDate: '1971' },
  ];

  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      coordinator.receive(
        death({ deceasedBsn: '123456782', survivor: { ...survivor, ...said[i % said.length] } }),
      ),
    ),
  );

  const tegelijk = `pathway p JOIN bereaved_partner b ON b.id = p.partner_id WHERE b.surname ILIKE 'tegel%'`;
  const written = `${tegelijk} AND p.state = 'TO_INVITE'`;
  expect(answers.filter(({ outcome }) => outcome === 'OPENED')).toHaveLength(1);
  expect(await count(server.database, written)).toBe(1);
  expect(await count(server.database, `${written} AND b.disclosure_restricted`)).toBe(1);
  // In some orders a message shares too little with what came before it: a clerk looks first.
  const waiting = `${tegelijk} AND p.state = 'TO_CHECK'`;
  expect(await count(server.database, tegelijk)).toBe(1 + (await count(server.database, waiting)));
});

test.each([0, 1])(
  'of twenty windows that save on version %i one is kept',
  async (expectedVersion) => {
    const { reference, code } = await someone();
    const save = (remarks: string, version: number) =>
      askPublic(server.url, 'SaveIntake', {
        input: {
          municipality: 'GM0193',
          idempotencyKey: crypto.randomUUID(),
          reference,
          code,
          expectedVersion: version,
          needs: [{ domain: 'WORK' }],
          remarks,
        },
      });
    if (expectedVersion === 1) await save('Eerst.', 0);

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => save(`Venster ${i}`, expectedVersion)),
    );

    const outcomes = kinds(answers.map(({ data }) => data.saveIntake));
    expect(outcomes).toEqual([...Array(19).fill('ChangedMeanwhile'), 'IntakeSaved']);
    expect(
      await count(
        server.database,
        'intake i JOIN support_request r ON r.id = i.request_id WHERE r.reference = $1 AND i.version = $2',
        [reference, expectedVersion + 1],
      ),
    ).toBe(1);
  },
);

test('a hundred mixed questions of two municipalities never mix', async () => {
  const tokens = { GM0193: token, GM0160: await server.token(EVERY_SCOPE, 'GM0160') };
  const names = { GM0193: 'Zwolle', GM0160: 'Hardenberg' };
  const questions = Array.from(
    { length: 100 },
    (_, i) => (['GM0193', 'GM0160'] as const)[(i * 7) % 2]!,
  );

  const answers = await Promise.all(
    questions.map(async (municipality, i) => {
      if (i % 3 === 0) {
        const sent = await askForSupport(server, { municipality, name: `Gemengd ${municipality}` });
        const input = { municipality, reference: sent.reference, code: sent.code };
        const opened = await askPublic(server.url, 'ResidentRequest', { input });
        return opened.data.residentRequest.__typename === 'ResidentRequest' ? municipality : 'lost';
      }
      const query = `{ municipality(code: "${municipality}") { name } workList(first: 100) { edges { node { request { name } } } } }`;
      const { data } = await ask(server.url, tokens[municipality], query);
      const other = municipality === 'GM0193' ? 'GM0160' : 'GM0193';
      const mixed = JSON.stringify(data.workList).includes(`Gemengd ${other}`);
      return data.municipality.name === names[municipality] && !mixed ? municipality : 'mixed';
    }),
  );

  expect(answers).toEqual(questions);
});
