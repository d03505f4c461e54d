import type { Database } from '@steunpad/database';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { startChildUntil } from '@steunpad/testing/child.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { askForSupport, EVERY_SCOPE, ruben } from '@steunpad/testing/people.ts';
import { newestTask } from '@steunpad/testing/rows.ts';
import { startServer } from '@steunpad/testing/server.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from './rate-limits.ts';

// Two processes, as behind a balancer, on one database. Each test has networks and tokens of its own.
let first: string;
let second: string;
let database: Database;
let newToken: () => Promise<string>;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const address = await freshDatabase();
  database = testDatabase(await openPostgresql(address, { poolSize: 2 }));
  // It loads the demo and makes tokens; nobody asks it anything.
  const { token, close } = await startServer({ database });
  stops.push(close);
  newToken = () => token(EVERY_SCOPE);
  const limits = { ...DEFAULT_LIMITS, wrongCodes: 12, points: 1_000, unproven: 6, submissions: 6 };
  const children = [0, 1].map(() =>
    startChildUntil((stop) => stops.unshift(stop), 'serve.ts', address, JSON.stringify(limits)),
  );
  [first = '', second = ''] = await Promise.all(children.map((child) => child.nextLine()));
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

const NETWORK = '198.51.100';
const from = (network: string) => ({ 'x-forwarded-for': `${network}.7` });
const guess = async (
  url: string,
  network: string,
  code = '2222-2222-2222',
  reference = 'S-AAAA-AAAA',
) => {
  const input = { municipality: 'GM0193', reference, code };
  const { data } = await askPublic(url, 'ResidentRequest', { input }, from(network));
  return data.residentRequest.__typename as string;
};
test('who guesses at two processes in turn, or at once, has no more tries than at one', async () => {
  const received = await askForSupport({ url: first });
  const began = performance.now();

  const answers: string[] = [];
  for (let i = 0; i < 4; i += 1) answers.push(await guess(i % 2 ? first : second, NETWORK));
  const atOnce = Array.from({ length: 40 }, (_, i) => guess(i % 2 ? first : second, NETWORK));
  answers.push(...(await Promise.all(atOnce)));

  const slow = Math.ceil((performance.now() - began) / 10_000);
  const heard = answers.filter((answer) => answer === 'ReferenceOrCodeUnknown').length;
  expect(heard).toBeGreaterThanOrEqual(12);
  expect(heard).toBeLessThanOrEqual(12 + slow);
  expect(answers.filter((answer) => answer === 'TooManyRequests')).toHaveLength(44 - heard);

  // Nobody else waits for it: neither who mistypes elsewhere nor who has the right code in the same network.
  expect(await guess(first, '203.0.113')).toBe('ReferenceOrCodeUnknown');
  for (const url of [first, second])
    expect(await guess(url, NETWORK, received.code, received.reference)).toBe('ResidentRequest');
});

test('what a token used at one process it has no more at the other', async () => {
  const [token, other] = [await newToken(), await newToken()];
  const page =
    '{ workList(first: 50) { edges { node { id due pathway { id history { event } } } } } }';
  const codes = async (url: string, shown: string) => (await ask(url, shown, page)).code;

  let answered = 0;
  while ((await codes(first, token)) === undefined) answered += 1;
  expect(answered).toBeGreaterThan(0);
  // The other one hears of it with what it counts itself.
  await expect
    .poll(() => codes(second, token), { timeout: 20_000, interval: 50 })
    .toBe('TOO_MANY_REQUESTS');
  expect(await codes(second, other)).toBeUndefined();
});

test('forms from one network are counted together, and those of another apart', async () => {
  const sent = async (url: string, network: string, proof = {}) => {
    const headers = { ...from(network), ...proof };
    const { data } = await askPublic(url, 'SubmitSupportRequest', { input: ruben() }, headers);
    expect(data.submitSupportRequest.__typename).toBe('SupportRequestReceived');
    return newestTask(database);
  };
  const usual = await Promise.all(Array.from({ length: 6 }, () => sent(first, NETWORK)));
  expect(usual).toHaveLength(6);
  await new Promise((resolve) => setTimeout(resolve, 1_000));

  await sent(second, NETWORK);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await sent(second, NETWORK)).toBe('LOOK_AT_REQUEST');
  expect(await sent(second, '203.0.113')).toBe('ANSWER_REQUEST');

  // Work counts wherever the form arrives.
  const challenge = await (await fetch(`${first}/public/proof`)).json();
  const solution = await solveChallenge({ challenge, deriveKey });
  const proof = { 'steunpad-proof': btoa(JSON.stringify({ challenge, solution })) };
  expect(await sent(second, NETWORK, proof)).toBe('ANSWER_REQUEST');
});

test('what is counted names nobody, is of the owner alone, and is forgotten once it has filled up', async () => {
  await guess(first, '192.0.2');
  const kept = () =>
    database.asInstaller((db) =>
      db.$sql<{ row: string }>('SELECT c::text AS row FROM caller_use c'),
    );

  const all = (await kept()).map(({ row }) => row);
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter((row) => !/^\("\\\\x[0-9a-f]{64}","20[-0-9:.+ ]+",[tf]\)$/.test(row))).toEqual(
    [],
  );
  const asked = database.asTenant({ municipality: 'GM0193' }, 'read', (db) =>
    db.$sql('SELECT FROM caller_use'),
  );
  await expect(asked).rejects.toThrow('permission denied');

  await database.callerUse.forget();
  expect((await kept()).length).toBeGreaterThan(0);
  await database.asInstaller((db) => db.$sql('UPDATE caller_use SET filled_at = now()'));
  await database.callerUse.forget();
  expect(await kept()).toEqual([]);
});
