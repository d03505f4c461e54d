import { ruben } from '@steunpad/testing/people.ts';
import { newestTask } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOperations } from '../../../cli/src/operations.ts';

let server: TestServer;

beforeEach(async () => {
  server = await startServer({
    limits: {
      submissions: 6,
      unproven: 2,
      unprovenInAll: 3,
      flood: 100,
      wrongCodes: 3,
      points: 1e9,
      documents: 1e9,
    },
  });
});
afterEach(() => server.close());

const [submit] = [...readOperations()].find(([, text]) =>
  text.startsWith('mutation SubmitSupportRequest'),
)!;

const challenge = async (): Promise<Challenge> =>
  (await fetch(`${server.url}/public/proof`)).json() as Promise<Challenge>;

async function solved(given?: Challenge) {
  const puzzle = given ?? (await challenge());
  return { challenge: puzzle, solution: await solveChallenge({ challenge: puzzle, deriveKey }) };
}

/** Whether a form that was sent with this is one like any other, or set apart. */
async function ask(proof?: unknown, municipality = 'GM0193'): Promise<string> {
  const header = typeof proof === 'string' ? proof : btoa(JSON.stringify(proof));
  const response = await fetch(`${server.url}/public/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(proof ? { 'steunpad-proof': header } : {}) },
    body: JSON.stringify({ documentId: submit, variables: { input: ruben({ municipality }) } }),
  });
  const { data } = (await response.json()) as {
    data: { submitSupportRequest: { __typename: string } };
  };
  expect(data.submitSupportRequest.__typename).toBe('SupportRequestReceived');
  return newestTask(server.database, municipality);
}

async function usedUp(): Promise<void> {
  for (let i = 0; i < 2; i += 1) expect(await ask()).toBe('ANSWER_REQUEST');
  expect(await ask()).toBe('LOOK_AT_REQUEST');
}

test('without work for it few forms are usual, with it as many as a library needs; all are taken', async () => {
  await usedUp();

  for (let i = 0; i < 6; i += 1) expect(await ask(await solved())).toBe('ANSWER_REQUEST');

  expect(await ask(await solved())).toBe('LOOK_AT_REQUEST');
});

test('work counts once', async () => {
  await usedUp();
  const proof = await solved();

  expect(await ask(proof)).toBe('ANSWER_REQUEST');
  expect(await ask(proof)).toBe('LOOK_AT_REQUEST');
});

test('work that was not done, changed or made up counts as none', async () => {
  await usedUp();
  const { challenge: puzzle, solution } = await solved();
  const easier = { ...puzzle, parameters: { ...puzzle.parameters, cost: 1, keyPrefix: '00' } };
  const late = { ...puzzle, parameters: { ...puzzle.parameters, expiresAt: 9_999_999_999 } };

  for (const proof of [
    { challenge: puzzle, solution: { counter: 1, derivedKey: '00' } },
    { challenge: puzzle, solution: { ...solution, derivedKey: 'f'.repeat(64) } },
    { challenge: easier, solution: (await solved(easier)).solution },
    { challenge: late, solution },
    { challenge: puzzle },
    'no base64 at all',
    'a'.repeat(5_000),
  ]) {
    expect(await ask(proof)).toBe('LOOK_AT_REQUEST');
  }
  expect(await ask({ challenge: puzzle, solution })).toBe('ANSWER_REQUEST');
});

test('a field that people do not see makes the limits stricter, and shuts nobody out', async () => {
  const form = new URLSearchParams({
    requestedFor: 'SELF',
    help: 'money',
    name: 'Ruben Voorbeeld',
    preference: 'PHONE',
    phone: '06 12345678',
  });
  const post = async (body: URLSearchParams) => {
    const url = `${server.url}/f/GM0160/support-request`;
    return (await fetch(url, { method: 'POST', body })).text();
  };

  const trapped = await post(new URLSearchParams([...form, ['website', 'https://x.example']]));
  expect(trapped).toContain('Wij hebben uw vraag ontvangen');
  expect(await newestTask(server.database, 'GM0160')).toBe('LOOK_AT_REQUEST');
  expect(await ask(await solved(), 'GM0160')).toBe('ANSWER_REQUEST');
});

test('any page may ask for a puzzle, and nothing may keep it', async () => {
  const { headers } = await fetch(`${server.url}/public/proof`);

  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('cache-control')).toBe('no-store');
  const [one, other] = [await challenge(), await challenge()];
  expect(one.signature).not.toBe(other.signature);
});
