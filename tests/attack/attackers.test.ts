import { loadDemo } from '@steunpad/cli/demo/load-demo.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { askPublic } from '@steunpad/testing/graphql.ts';
import { type Received, ruben } from '@steunpad/testing/people.ts';
import { openPlainPage } from '@steunpad/testing/plain-page.ts';
import { startServing } from '@steunpad/testing/steunpad.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { beforeAll, expect, test } from 'vitest';

/**
 * A guesser and a flooder against the running service on PostgreSQL, and honest people beside them. By hand for ten
 * minutes on a quiet machine, which then also holds how long people waited: `STEUNPAD_ATTACK=600`.
 */
const SECONDS = Number(process.env['STEUNPAD_ATTACK'] ?? 20);
const WHOLE = 600;
/** Per second, so that the whole ten minutes are 10,000 wrong codes and 5,000 forms. */
const RATE = { guesses: 10_000 / WHOLE, forms: 5_000 / WHOLE, people: 2 };

const GUESSER = '203.0.113.9';
const flooder = (n: number) => `198.51.${n % 16}.7`;
const person = (n: number) => `192.0.${n % 250}.5`;
const from = (address: string) => ({ 'x-forwarded-for': address });

let address: string;

beforeAll(async () => {
  address = await freshDatabase();
  const database = testDatabase(await openPostgresql(address));
  await loadDemo(database);
  await database.close();
});

interface Served {
  readonly ms: number;
  readonly answer: string;
}

/** Does something so many times a second, whether the earlier ones were answered or not: what became of each. */
async function steadily(
  perSecond: number,
  act: (n: number) => Promise<string>,
): Promise<readonly Served[]> {
  const many: Promise<Served>[] = [];
  const began = performance.now();
  for (let n = 0; n < perSecond * SECONDS; n += 1) {
    const due = began + (n / perSecond) * 1_000;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const started = performance.now();
    many.push(act(n).then((answer) => ({ answer, ms: performance.now() - started })));
  }
  return Promise.all(many);
}

const share = (served: readonly Served[], part: number): number =>
  served.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.ceil(served.length * part) - 1] ?? 0;

type Variables = { readonly input: object; readonly language?: string };

const DOORS: readonly [operation: string, variables: (reference: string) => Variables][] = [
  ['ResidentRequest', (reference) => ({ input: { reference, code: '2222-2222-2222' } })],
  ['MySupport', () => ({ input: { code: '2222-2222-2222' }, language: 'nl' })],
  ['MyVolunteering', () => ({ input: { code: '2222-2222-2222' }, language: 'nl' })],
  ['FormDraft', () => ({ input: { form: 'SUPPORT_REQUEST', code: '2222-2222-2222-2222' } })],
];

test('whatever a guesser and a flooder do, everybody else is served', async () => {
  const { url } = await startServing({ DATABASE_URL: address, STEUNPAD_TRUST_PROXY: '1' });
  const ask = async (operation: string, variables: Variables, whose: string) => {
    const input = { municipality: 'GM0193', ...variables.input };
    return (await askPublic(url, operation, { ...variables, input }, from(whose))).data;
  };
  const form = ruben();
  const mine: Received = (await ask('SubmitSupportRequest', { input: form }, person(0)))
    .submitSupportRequest;

  const guessing = steadily(RATE.guesses, async (n) => {
    const [operation, variables] = DOORS[n % DOORS.length]!;
    const data = await ask(operation, variables(mine.reference), GUESSER);
    return `${operation} ${(Object.values(data)[0] as { __typename: string }).__typename}`;
  });
  const flooding = steadily(RATE.forms, async (n) => {
    const data = await ask('SubmitSupportRequest', { input: ruben() }, flooder(n));
    return data.submitSupportRequest.__typename;
  });
  // The three that an attack could reach: behind the guesser's own network, without a script, and sending again.
  const people = steadily(RATE.people, async (n) => {
    if (n % 3 === 0) {
      const { reference, code } = mine;
      const data = await ask('ResidentRequest', { input: { reference, code } }, GUESSER);
      return data.residentRequest.__typename;
    }
    if (n % 3 === 1) {
      const again = await ask('SubmitSupportRequest', { input: form }, flooder(n));
      return again.submitSupportRequest.code === mine.code ? 'again' : 'lost';
    }
    const page = await openPlainPage(`${url}/f/GM0193/support-request`, from(flooder(n)));
    const sent = await page.send({
      requestedFor: 'SELF',
      help: 'money',
      name: 'Joan Voorbeeld',
      preference: 'PHONE',
      phone: '06 12345678',
    });
    return sent.html.includes('part="code"') ? 'sent' : sent.text;
  });

  const [guessed, flooded, served] = await Promise.all([guessing, flooding, people]);
  const told = guessed.filter(({ answer }) => !answer.endsWith('TooManyRequests'));
  const perDoor = told.length / DOORS.length;
  console.info(
    `${SECONDS} s: ${guessed.length} codes guessed, ${perDoor} a door told as wrong; ${flooded.length} forms; ` +
      `${served.length} people, p50 ${Math.round(share(served, 0.5))} ms, p99 ${Math.round(share(served, 0.99))} ms`,
  );

  expect(new Set(served.map(({ answer }) => answer))).toEqual(
    new Set(['ResidentRequest', 'again', 'sent']),
  );
  expect(new Set(flooded.map(({ answer }) => answer))).toEqual(new Set(['SupportRequestReceived']));
  // Fifty at once, for people behind one network who mistype; then one in ten seconds.
  expect(perDoor).toBeLessThanOrEqual(50 + SECONDS / 10 + 1);
  if (SECONDS < WHOLE) return;
  expect(perDoor / SECONDS).toBeLessThan(1);
  expect(share(served, 0.99)).toBeLessThanOrEqual(300);
}, 900_000);
