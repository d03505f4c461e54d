// node others/run.ts [seconds] [connections]: how long everybody else waits while one token asks what is dear.
// On DATABASE_URL, an empty database that may be thrown away.
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { issueToken } from '@steunpad/api/modules/organisations/access-token.store.ts';
import { loadDemo } from '@steunpad/cli/demo/load-demo.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { EVERY_SCOPE, ruben } from '@steunpad/testing/people.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';

const url = process.env['DATABASE_URL'];
if (!url) throw new Error('Set DATABASE_URL to an empty database.');
const [seconds = 10, connections = 64] = process.argv.slice(2).map(Number);
const EVERY_MS = 50;

const aliased = (times: number, field: string) =>
  `{ ${Array.from({ length: times }, (_, i) => `f${i}: ${field}`).join(' ')} }`;
const ATTACKS = {
  nobody: null,
  '45 previews as PDF': aliased(
    45,
    'letterPreview(input: { kind: OFFER_LETTER }) { __typename ... on Pdf { pdf } }',
  ),
  'the whole schema': `{ __schema { types { name description
    fields { name description args { name type { name } } type { name ofType { name } } } } } }`,
  'wide lists': `{ workList(first: 100) { edges { node { id kind due
    request { name message needs { domain ownWords } }
    pathway { state partner { name phone email } history { row event at } } } } } }`,
} as const;

const database = testDatabase(await openPostgresql(url, { poolSize: 2 }));
await database.migrate();
await loadDemo(database);
const expiresAt = new Date(Date.now() + 3_600_000);
const token = (label: string) =>
  issueToken(database, { municipality: 'GM0193', scopes: EVERY_SCOPE, expiresAt, label });
const [attacker, colleague] = [await token('attacker'), await token('colleague')];
const server = start('server.ts');
const address = await firstLine(server);

/** What others do in turn: a form is drawn, a form is sent, a colleague opens the list. */
const OTHERS: readonly ((n: number) => Promise<{ readonly errors: unknown }>)[] = [
  () => askPublic(address, 'Municipality', { code: 'GM0193' }),
  (n) =>
    askPublic(
      address,
      'SubmitSupportRequest',
      { input: ruben() },
      {
        'x-forwarded-for': `192.0.${n % 250}.5`,
      },
    ),
  () => ask(address, colleague, '{ workList(first: 10) { edges { node { id kind due } } } }'),
];

for (let n = 0; n < 30; n += 1) await OTHERS[n % OTHERS.length]!(n);
const table: Record<string, Record<string, number | string>> = {};
for (const [name, query] of Object.entries(ATTACKS)) {
  const hammer = query ? start('hammer.ts', address, String(connections), attacker, query) : null;
  if (hammer) await wait(1_000);
  const waited = await steadily();
  hammer?.stdin?.end();
  table[name] = {
    'others: p50 ms': at(waited, 0.5),
    'p99 ms': at(waited, 0.99),
    'most ms': at(waited, 1),
    'not served': waited.filter(({ isServed }) => !isServed).length,
    'asked by the attacker': hammer ? await firstLine(hammer) : '',
  };
}
console.log(`${connections} connections of one token, ${seconds} s of each`);
console.table(table);
server.stdin?.end();
await database.close();
process.exit(0);

interface Waited {
  readonly ms: number;
  readonly isServed: boolean;
}

/** Others come at their own pace, however long those before them wait. */
async function steadily(): Promise<readonly Waited[]> {
  const waits: Promise<Waited>[] = [];
  const began = performance.now();
  for (let n = 0; n * EVERY_MS < seconds * 1_000; n += 1) {
    await wait(Math.max(0, began + n * EVERY_MS - performance.now()));
    const asked = performance.now();
    waits.push(
      OTHERS[n % OTHERS.length]!(n).then(({ errors }) => {
        return { ms: performance.now() - asked, isServed: !errors };
      }),
    );
  }
  return Promise.all(waits);
}

function at(waited: readonly Waited[], share: number): number {
  const sorted = waited.map(({ ms }) => ms).sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
}

function start(file: string, ...args: string[]): ChildProcess {
  const path = new URL(file, import.meta.url).pathname;
  const child = spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill());
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) return line;
  throw new Error('It ended without a word.');
}
