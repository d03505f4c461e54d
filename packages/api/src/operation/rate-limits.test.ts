import { askPublic } from '@steunpad/testing/graphql.ts';
import { askForSupport, type Received, ruben, send } from '@steunpad/testing/people.ts';
import { newestTask } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';

let server: TestServer;

beforeEach(async () => {
  server = await startServer({
    limits: {
      submissions: 4,
      unproven: 4,
      unprovenInAll: 1e9,
      flood: 16,
      wrongCodes: 8,
      points: 1e9,
      documents: 1e9,
    },
  });
});
afterEach(() => server.close());

const open = (reference: string, code: string, municipality = 'GM0193') =>
  askPublic(server.url, 'ResidentRequest', { input: { municipality, reference, code } });
const kindOf = async (asked: ReturnType<typeof open>) =>
  (await asked).data.residentRequest.__typename;
const wrongOf = ({ code }: Received) =>
  code.startsWith('2222') ? '3333-3333-3333' : '2222-2222-2222';

test('wrong, unknown and malformed get the same answer, byte for byte', async () => {
  const received = await askForSupport(server);
  const unknown = received.reference.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));

  const answers = [
    await open(received.reference, wrongOf(received)),
    await open(unknown, received.code),
    await open('onzin', received.code),
    await open(received.reference, 'onzin'),
    await open(received.reference.replace('S', 'V'), received.code),
    await open('', ''),
  ];

  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]!.data.residentRequest).toEqual({ __typename: 'ReferenceOrCodeUnknown' });
});

test('reference and code may be typed in any notation', async () => {
  const { reference, code } = await askForSupport(server);

  expect(
    await kindOf(open(reference.toLowerCase().replaceAll('-', ' '), ` ${code.toLowerCase()}. `)),
  ).toBe('ResidentRequest');
});

test('however often others guess at a reference, its own code opens it, from the same network too', async () => {
  const received = await askForSupport(server);
  const answers: string[] = [];
  for (let i = 0; i < 30; i += 1)
    answers.push(await kindOf(open(received.reference, wrongOf(received))));

  expect(answers.slice(0, 8)).toEqual(Array(8).fill('ReferenceOrCodeUnknown'));
  expect(answers.filter((answer) => answer === 'TooManyRequests').length).toBeGreaterThan(15);
  expect(await kindOf(open(received.reference, received.code))).toBe('ResidentRequest');
});

test('whether a reference exists cannot be seen from how its guesses are answered', async () => {
  const received = await askForSupport(server);
  for (let i = 0; i < 9; i += 1) await open(received.reference, wrongOf(received));

  const known = await open(received.reference, wrongOf(received));
  const unknown = await open('S-AAAA-AAAA', wrongOf(received));

  expect(known.data.residentRequest).toEqual({ __typename: 'TooManyRequests' });
  expect(unknown.text).toBe(known.text);
});

test('who guesses at one door has not guessed at another', async () => {
  const guess = (name: string, input: object, more: object = {}) =>
    askPublic(server.url, name, { input: { municipality: 'GM0193', ...input }, ...more });
  for (let i = 0; i < 12; i += 1) await open('S-AAAA-AAAA', '2222-2222-2222');

  const code = '2222-2222-2222';
  const letter = await guess('MySupport', { code }, { language: 'nl' });
  const volunteer = await guess('MyVolunteering', { code }, { language: 'nl' });
  const draft = await guess('FormDraft', { form: 'SUPPORT_REQUEST', code });

  expect(await kindOf(open('S-AAAA-AAAA', code))).toBe('TooManyRequests');
  expect([letter, volunteer, draft].map(({ data }) => Object.values(data)[0])).toEqual([
    { __typename: 'ReferenceOrCodeUnknown' },
    { __typename: 'ReferenceOrCodeUnknown' },
    { __typename: 'DraftNotFound' },
  ]);
});

test('a form that was taken is answered again when its limits are used up', async () => {
  const form = ruben();
  const first = await send(server, form);
  for (let i = 0; i < 3; i += 1) await askForSupport(server);

  const again = await send(server, form);
  const other = await send(server, { ...form, name: 'Iemand anders' });
  const further = await send(server, ruben());

  expect(again.data).toEqual(first.data);
  expect(other.data.submitSupportRequest.__typename).toBe('IdempotencyKeyReused');
  expect(further.data.submitSupportRequest.__typename).toBe('SupportRequestReceived');
  expect(await newestTask(server.database)).toBe('LOOK_AT_REQUEST');
});

test('who uses the right code does not use up their tries', async () => {
  const { reference, code } = await askForSupport(server);

  for (let i = 0; i < 12; i += 1)
    expect(await kindOf(open(reference, code))).toBe('ResidentRequest');
});

test('who guesses at many references waits too, and others in another municipality do not', async () => {
  const elsewhere = await askForSupport(server, { municipality: 'GM0160' });
  for (const letter of 'ABCDEFGHJ') await open(`S-AAAA-AAA${letter}`, '2222-2222-2222');

  const next = await kindOf(open('S-BBBB-BBBB', '2222-2222-2222'));

  expect(next).toBe('TooManyRequests');
  expect(await kindOf(open(elsewhere.reference, elsewhere.code, 'GM0160'))).toBe('ResidentRequest');
});

test('somebody who cannot type a reference does not lock out others who cannot', async () => {
  for (let i = 0; i < 3; i += 1) await open('onzin', 'onzin');

  expect(await kindOf(open('ook onzin', 'onzin'))).toBe('ReferenceOrCodeUnknown');
});

test('what nobody can have sent from one network is refused', async () => {
  for (let i = 0; i < 16; i += 1) await askForSupport(server);

  const { data } = await send(server, ruben());
  const elsewhere = await send(server, ruben({ municipality: 'GM0160' }));

  expect(data.submitSupportRequest).toEqual({ __typename: 'TooManyRequests' });
  expect(elsewhere.data.submitSupportRequest.__typename).toBe('SupportRequestReceived');
});

test('a partner system that sends too many waits, and is told how long', async () => {
  const token = await server.token(['requests:write']);
  const ask = () =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `mutation ($input: SubmitSupportRequestInput!) {
        submitSupportRequest(input: $input) { ... on TooManyRequests { code retryAfterSeconds } }
      }`,
        variables: { input: ruben() },
      }),
    });
  for (let i = 0; i < 4; i += 1) await ask();
  const asked = await ask();

  const { code, retryAfterSeconds } = (await asked.json()).data.submitSupportRequest;
  expect(code).toBe('TOO_MANY_REQUESTS');
  expect(retryAfterSeconds).toBeGreaterThan(100);
  expect(retryAfterSeconds).toBeLessThanOrEqual(150);
});

test('a form with a mistake in it does not count', async () => {
  for (let i = 0; i < 10; i += 1) await send(server, ruben({ name: '' }));

  expect((await askForSupport(server)).reference).toBeTruthy();
});
