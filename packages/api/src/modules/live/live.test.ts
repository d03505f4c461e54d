import type { Database } from '@steunpad/database';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { clockAt } from '@steunpad/testing/clock.ts';
import { startEmbedded } from '@steunpad/testing/engines.ts';
import { type Listening, listenTo } from '@steunpad/testing/events.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { type Answer, ask } from '@steunpad/testing/graphql.ts';
import { askForSupport, atWork, EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { type Person, signedIn } from '@steunpad/testing/staff.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

// Two servers on one PostgreSQL, as behind a balancer.

const LISTEN = `subscription { workChanged {
  kind cursor tasks { id kind pathwayId } pathways { id version } presentAt
} }`;
const SINCE = `query ($cursor: String) {
  changesSince(cursor: $cursor) { kind cursor tasks { id kind } pathways { id version } presentAt }
  workCounts { all }
}`;

const clock = clockAt('2026-11-18T10:00:00+01:00');
let server: TestServer;
let other: TestServer;
let elsewhere: string;
let second: Database;
let token: string;
let anna: Person;
let bas: Person;
const streams: Listening[] = [];

beforeAll(async () => {
  const address = await freshDatabase();
  server = await startServer({
    ...{ database: testDatabase(await openPostgresql(address)), now: clock.now, limits: NO_LIMITS },
  });
  second = testDatabase(await openPostgresql(address));
  other = await startServer({ database: second, now: clock.now, limits: NO_LIMITS });
  elsewhere = other.url;
  token = await server.token(EVERY_SCOPE);
  anna = await signedIn(server, ['COORDINATOR'], { now: clock.now(), name: 'Anna' });
  bas = await signedIn(server, ['COORDINATOR'], { now: clock.now(), name: 'Bas' });
});
afterEach(() => {
  for (const stream of streams.splice(0)) stream.cut();
});
afterAll(async () => {
  await other.close();
  await server.close();
});

const listen = async (who: Person, url = server.url, headers = {}): Promise<Listening> => {
  const stream = await listenTo(url, LISTEN, { cookie: who.cookie, origin: url, ...headers });
  streams.push(stream);
  if (stream.status === 200) await stream.until(() => true);
  return stream;
};
const event = ({ data }: { data: Answer['data'] }) => data?.workChanged;
const changes = (stream: Listening) =>
  stream.events.map(event).filter((each) => each && each.kind !== 'STILL_HERE');
const isKind = (kind: string) => (each: { data: Answer['data'] }) => event(each)?.kind === kind;
const named = (kind: string) => (each: { data: Answer['data'] }) =>
  event(each)?.tasks.some((task: { kind: string }) => task.kind === kind);
let people = 0;
/** Of somebody new each time. */
const pathway = async () => {
  people += 1;
  const contact = { preference: 'PHONE', phone: `06 4000100${people}` };
  const { reference } = await askForSupport(server, { name: `Kanarie ${people}`, contact });
  const { data } = await anna.ask(
    `query ($search: String) { workList(search: $search) { edges { node { request { id } } } } }`,
    { search: reference },
  );
  const accepted = await atWork(server, token).accept(data.workList.edges[0].node.request.id);
  return accepted.pathway as { id: string; version: number };
};

test('what is saved at one server is told at both within two seconds, once, by ids alone', async () => {
  const [here, there] = [await listen(anna), await listen(bas, elsewhere)];
  const began = Date.now();
  await askForSupport(server, { name: 'Kanarie Voorbeeld' });

  for (const stream of [here, there]) await stream.until(named('ANSWER_REQUEST'), 2_000);
  expect(Date.now() - began).toBeLessThan(2_000);
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const stream of [here, there]) {
    expect(changes(stream)).toHaveLength(1);
    expect(JSON.stringify(stream.events)).not.toContain('Kanarie');
  }
});

test('a step of a pathway is one event, with its new version', async () => {
  const stream = await listen(anna, elsewhere);
  const { id, version } = await pathway();

  const { data } = await stream.until(
    (each) => event(each)?.pathways.some((one: { id: string }) => one.id === id) ?? false,
  );
  expect(data.workChanged.pathways).toEqual([{ id, version }]);
  expect(data.workChanged.tasks).toEqual(
    expect.arrayContaining([
      { id: expect.any(String), kind: 'ANSWER_REQUEST', pathwayId: null },
      { id: expect.any(String), kind: 'HOLD_TALK', pathwayId: id },
    ]),
  );
});

test('what happened while the line was cut is there at the next question, and nothing is left out', async () => {
  const stream = await listen(anna);
  const since = event(stream.events[0]!).cursor;
  stream.cut();
  const { id } = await pathway();

  const { data } = await anna.ask(SINCE, { cursor: since });
  expect(data.changesSince.kind).toBe('CHANGED');
  expect(data.changesSince.pathways.map((each: { id: string }) => each.id)).toContain(id);
  const again = await anna.ask(SINCE, { cursor: data.changesSince.cursor });
  expect(again.data.changesSince.kind).toBe('CHANGED');
  expect((await anna.ask(SINCE, {})).data.changesSince).toMatchObject({
    ...{ kind: 'EVERYTHING', tasks: [], pathways: [] },
  });
  expect((await anna.ask(SINCE, { cursor: 'onzin' })).code).toBe('CURSOR_INVALID');
});

test('a transaction that is saved after a later one is not missed', async () => {
  const before = (await anna.ask(SINCE, {})).data.changesSince.cursor;
  const insert = `INSERT INTO task (municipality_id, id, kind, due_on, opened_at)
    VALUES ('GM0193', gen_random_uuid(), 'CALL', '2026-12-01', now()) RETURNING id`;
  let late = '';
  let cursor = '';
  await server.database.asOwner('GM0193', async (db) => {
    // It has its number, and is not saved yet.
    const [row] = await db.$sql<{ id: string }>(insert);
    late = row!.id;
    await second.asOwner('GM0193', (other) => other.$sql(insert));
    const seen = await anna.ask(SINCE, { cursor: before }, {});
    cursor = seen.data.changesSince.cursor;
    expect(seen.data.changesSince.tasks).toHaveLength(1);
  });

  const { data } = await anna.ask(SINCE, { cursor });
  const ids = data.changesSince.tasks.map(({ id }: { id: string }) =>
    Buffer.from(id, 'base64').toString(),
  );
  expect(ids).toContain(`Task:${late}`);
});

test('everybody hears of what their work list would show them, and other municipalities of nothing', async () => {
  const clerk = await signedIn(server, ['CLERK'], { now: clock.now() });
  const professional = await signedIn(server, ['PROFESSIONAL'], { now: clock.now() });
  const afar = await signedIn(server, [['COORDINATOR', 'GM0160']], { now: clock.now() });
  const [clerks, professionals, coordinators, others] = await Promise.all(
    [clerk, professional, anna, afar].map((who) => listen(who, elsewhere)),
  );
  const add = (kind: string) =>
    rows(
      server.database,
      `INSERT INTO task (municipality_id, id, kind, due_on, opened_at)
       VALUES ('GM0193', gen_random_uuid(), '${kind}', '2026-12-01', now())`,
    );
  await add('LOOK_AT_WORRY');
  await add('CHECK_NOTICE');
  await add('MAIL_NOT_SENT');

  await professionals!.until(named('LOOK_AT_WORRY'));
  await professionals!.until(named('MAIL_NOT_SENT'));
  await coordinators!.until(named('MAIL_NOT_SENT'));
  await clerks!.until(named('CHECK_NOTICE'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(coordinators!.events.some(named('LOOK_AT_WORRY'))).toBe(false);
  expect(clerks!.events.some(named('LOOK_AT_WORRY'))).toBe(false);
  expect(clerks!.events.some(named('MAIL_NOT_SENT'))).toBe(false);
  expect(changes(others!)).toEqual([]);
});

test('a session that ends and a role that is taken away end the stream, with the reason', async () => {
  const passing = await signedIn(server, ['COORDINATOR'], { now: clock.now() });
  const [one, other] = [await listen(passing, elsewhere), await listen(bas, elsewhere)];
  await rows(server.database, 'DELETE FROM staff_session WHERE staff_member_id = $1', [passing.id]);
  await one.ended;
  expect(one.events.at(-1)?.errors?.[0]?.extensions.code).toBe('SESSION_ENDED');

  await rows(
    server.database,
    `UPDATE staff_grant SET revoked_at = now(), revoked_by = 'staff:x' WHERE staff_member_id = $1`,
    [bas.id],
  );
  await other.ended;
  expect(other.events.at(-1)?.errors?.[0]?.extensions.code).toBe('NO_ROLE');
  await rows(
    server.database,
    'UPDATE staff_grant SET revoked_at = NULL, revoked_by = NULL WHERE staff_member_id = $1',
    [bas.id],
  );
});

test('a page of another, somebody without the right, and the eleventh stream are refused', async () => {
  const strange = await listenTo(server.url, LISTEN, {
    ...{ cookie: anna.cookie, origin: 'https://elders.example' },
  });
  expect(strange.status).toBe(403);
  const administrator = await signedIn(server, ['ADMINISTRATOR'], { now: clock.now() });
  const forbidden = await listen(administrator);
  expect(forbidden.events[0]?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');

  for (let i = 0; i < 10; i += 1) await listen(anna);
  const eleventh = await listenTo(server.url, LISTEN, { cookie: anna.cookie, origin: server.url });
  streams.push(eleventh);
  expect(eleventh.status).toBe(429);
  expect((await listen(bas)).events[0]?.errors).toBeUndefined();
  // A stream that is cut makes room.
  streams[0]!.cut();
  streams.find((stream) => stream.events.length > 0 && !stream.events[0]!.errors)!.cut();
  await expect
    .poll(async () => (await listen(anna)).events[0]?.errors, { timeout: 5_000 })
    .toBeUndefined();
});

test('two who have the same person open see each other, whichever server they are at', async () => {
  const { id } = await pathway();
  const stream = await listen(anna);
  const mark = (who: Person, isHere: boolean) =>
    who.ask(
      'mutation ($input: MarkPresenceInput!) { markPresence(input: $input) { __typename } }',
      { input: { pathwayId: id, isHere } },
    );
  const there = async (who: Person) =>
    (await who.ask(`{ presence(pathwayId: "${id}") { name } }`)).data.presence;
  expect((await mark(anna, true)).data.markPresence.__typename).toBe('PresenceMarked');
  expect(await there(anna)).toEqual([]);
  await mark(bas, true);
  await stream.until((each) => event(each)?.presentAt.includes(id) ?? false);

  expect(await there(anna)).toEqual([{ name: 'Bas' }]);
  expect(await there(bas)).toEqual([{ name: 'Anna' }]);
  const told = changes(stream).length;
  await mark(bas, true);
  await mark(bas, false);
  expect(await there(anna)).toEqual([]);
  await expect.poll(() => changes(stream).length).toBe(told + 1);
  const afar = await signedIn(server, [['COORDINATOR', 'GM0160']], { now: clock.now() });
  const helper = await signedIn(server, ['VOLUNTEER_COORDINATOR'], { now: clock.now() });
  for (const who of [afar, helper]) {
    expect((await mark(who, true)).data.markPresence.__typename).toBe('NotFound');
    expect(await there(who)).toEqual([]);
  }
  // Who said it last more than a minute ago is gone.
  await mark(bas, true);
  clock.set('2026-11-18T10:01:01+01:00');
  expect(await there(anna)).toEqual([]);
  clock.set('2026-11-18T10:00:00+01:00');
});

test('a listener whose connection to the database was cut hears of what came meanwhile', async () => {
  const stream = await listen(anna);
  await rows(
    server.database,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE query LIKE 'LISTEN%' AND datname = current_database()`,
  );
  await askForSupport(server);

  await stream.until(named('ANSWER_REQUEST'), 5_000);
});

test('a token listens with its scopes', async () => {
  const headers = { authorization: `Bearer ${await server.token(['notices:read'])}` };
  const stream = await listenTo(server.url, LISTEN, headers);
  streams.push(stream);
  await stream.until(isKind('STILL_HERE'));
  const refused = await ask(server.url, await server.token(['reports:read']), SINCE);

  expect(refused.code).toBe('FORBIDDEN');
});

test('the embedded database rings too', async () => {
  const embedded = await startEmbedded({ limits: NO_LIMITS });
  const who = await signedIn(embedded, ['COORDINATOR']);
  const stream = await listen(who, embedded.url);
  await askForSupport(embedded);

  await stream.until(named('ANSWER_REQUEST'), 2_000);
  await rows(embedded.database, 'DELETE FROM staff_session');
  await stream.ended;
  await embedded.close();
});
