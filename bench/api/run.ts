// node run.ts [rounds] [seconds] [servers] [questions]: four questions to three servers, interleaved, as ratios within
// each round. Some of them only: `node run.ts 1 1 steunpad,bare workList` needs no installed PostGraphile.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { issueToken } from '@steunpad/api/modules/organisations/access-token.store.ts';
import { openPostgresql } from '@steunpad/database/postgresql.ts';
import { signedIn } from '@steunpad/testing/staff.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import pg from 'pg';
import { valuesOf } from './agree.ts';
import {
  type Asked,
  type CandidateName,
  candidates,
  MUNICIPALITY,
  PORTS,
  QUESTIONS,
  type Question,
  type ServerName,
} from './candidates.ts';
import { type Figures, measure, median } from './measure.ts';
import { PEER_PLACE } from './queries.ts';

const url = process.env['DATABASE_URL'];
if (!url) throw new Error('Set DATABASE_URL to the database that seed.ts made.');
const [rounds = 5, seconds = 3] = process.argv.slice(2, 4).map(Number);
const SERVERS = ['steunpad', 'postgraphile', 'bare'] as const satisfies readonly ServerName[];
const CANDIDATES = ['colleague', ...SERVERS] as const satisfies readonly CandidateName[];
const chosen: readonly string[] = process.argv[4]?.split(',') ?? CANDIDATES;
const questions = process.argv[5]?.split(',') ?? QUESTIONS;
/** What the others are compared to. */
const PEER = (['postgraphile', 'bare', 'steunpad'] as const).find((name) => chosen.includes(name))!;

// What earlier runs sent in, so that each run meets the same lists.
const FORGET = `
  DELETE FROM task WHERE pathway_id IS NULL;
  DELETE FROM support_need n USING support_request r WHERE r.municipality_id = n.municipality_id AND r.id = n.request_id AND r.pathway_id IS NULL;
  DELETE FROM support_request WHERE pathway_id IS NULL;
  DELETE FROM idempotency_record`;

const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query(readFileSync(new URL('peers.sql', import.meta.url), 'utf8'));
await client.query(FORGET);
for (const table of ['task', 'support_need', 'support_request', 'idempotency_record'])
  await client.query(`VACUUM (FULL, ANALYZE) ${table}`);

const OPEN = 'municipality_id = $1 AND done_at IS NULL';
const place = await client.query(
  `SELECT due_on::text AS due, id, n::int FROM (SELECT *, row_number() OVER (ORDER BY due_on, id) AS n FROM task WHERE ${OPEN}) t
   WHERE n = (SELECT count(*) * 6 / 10 FROM task WHERE ${OPEN})`,
  [MUNICIPALITY],
);
const pathways = await client.query(
  `SELECT id FROM pathway WHERE municipality_id = $1 AND state = 'PLANNING' ORDER BY id LIMIT 500`,
  [MUNICIPALITY],
);
const anyPathway = (): string => pathways.rows[Math.floor(Math.random() * pathways.rows.length)].id;

const servers = new Map<string, ChildProcess>();
process.once('exit', () => {
  for (const server of servers.values()) server.kill();
});
for (const name of SERVERS.filter((each) => chosen.includes(each))) {
  servers.set(name, start(name));
  await untilItListens(PORTS[name]);
}
const all = candidates({
  ...(await callers()),
  after: place.rows[0],
  peerAfter: PEER === 'postgraphile' ? await peerPlace() : '',
}).filter(({ name, server }) => chosen.includes(name) && servers.has(server));

for (const question of QUESTIONS.filter((each) => questions.includes(each))) {
  await checkThatAllAgree(question);
  report(question, await race(question));
}
await client.end();
process.exit(0);

function start(name: ServerName): ChildProcess {
  const env = {
    ...process.env,
    PORT: String(PORTS[name]),
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
  };
  const file = name === 'postgraphile' ? 'postgraphile/server.ts' : `servers/${name}.ts`;
  return spawn(process.execPath, [file], {
    cwd: import.meta.dirname,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function untilItListens(port: number): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const socket = connect(port, '127.0.0.1');
    const listens = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (listens) return;
    await wait(100);
  }
  throw new Error(`Nothing listens on port ${port}.`);
}

/** A system with a token, and a coordinator who is signed in. */
async function callers() {
  const database = testDatabase(await openPostgresql(url!));
  const expiresAt = new Date(Date.now() + 86_400_000);
  const issued = await issueToken(database, {
    municipality: MUNICIPALITY,
    scopes: ['requests:read', 'requests:write'],
    expiresAt,
  });
  const service = { url: `http://127.0.0.1:${PORTS.steunpad}`, database };
  const { cookie } = await signedIn(service, [['COORDINATOR', MUNICIPALITY]]);
  await database.close();
  return { token: issued, cookie };
}

async function peerPlace(): Promise<string> {
  const body = { query: PEER_PLACE, variables: { before: place.rows[0].n - 1 } };
  const peer = { 'x-municipality': MUNICIPALITY };
  const { allTasks } = (await answerOf(PORTS.postgraphile, peer, { path: '/graphql', body })) as {
    allTasks: { pageInfo: { endCursor: string } };
  };
  return allTasks.pageInfo.endCursor;
}

async function answerOf(port: number, headers: Record<string, string>, { path, body }: Asked) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { data?: object; errors?: unknown };
  if (!response.ok || answer.errors || !answer.data)
    throw new Error(`${port}: ${JSON.stringify(answer).slice(0, 500)}`);
  return answer.data;
}

/** Who asks this question. */
function asking(question: Question) {
  return all.flatMap(({ ask: asks, ...candidate }) => {
    const ask = asks[question];
    return ask ? [{ ...candidate, ask }] : [];
  });
}

/** A fast error, or an answer with less in it, would win every race. */
async function checkThatAllAgree(question: Question): Promise<void> {
  const pathway = anyPathway();
  const answers = await Promise.all(
    asking(question).map(({ port, headers, ask }) => answerOf(port, headers, ask(pathway))),
  );
  if (question === 'submit') return; // each gives a reference of its own
  const [ours, ...others] = answers.map(valuesOf);
  if (others.some((other) => other !== ours)) throw new Error(`${question}: the answers differ`);
  console.log(`\n${question}: ${ours!.split('\n').length} values, the same in all answers`);
}

async function race(question: Question): Promise<Map<string, Figures[]>> {
  const here = asking(question);
  const run = ({ server, port, headers, ask }: (typeof here)[number], duration: number) =>
    measure({
      port,
      headers,
      ask: () => ask(anyPathway()),
      seconds: duration,
      server: servers.get(server)!.pid!,
      database: backends,
    });
  for (const candidate of here) await run(candidate, Math.min(3, seconds)); // warm up
  const figures = new Map<string, Figures[]>(here.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < here.length; i += 1) {
      const candidate = here[(i + round) % here.length]!;
      figures.get(candidate.name)!.push(await run(candidate, seconds));
    }
  }
  return figures;
}

async function backends(): Promise<number[]> {
  const { rows } = await client.query(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  return rows.map(({ pid }) => pid);
}

function report(question: Question, figures: Map<string, Figures[]>): void {
  const peer = figures.get(PEER)!;
  console.log(
    `${question}: medians of ${rounds} interleaved rounds of ${seconds} s, 16 connections`,
  );
  const rows = [...figures].map(([name, own]) => {
    const ratios = own.map(({ rps }, round) => rps / peer[round]!.rps);
    const costs = own.map((one, round) => costOf(one) / costOf(peer[round]!));
    const middle = (of: (one: Figures) => number) => Math.round(median(own.map(of)));
    return [
      name,
      {
        'requests/s': middle(({ rps }) => rps),
        'p99 ms': middle(({ p99 }) => p99),
        'server µs': middle(({ cpu }) => cpu),
        'PostgreSQL µs': middle(({ databaseCpu }) => databaseCpu),
        [`x ${PEER}`]: spread(ratios),
        [`processor x ${PEER}`]: spread(costs),
      },
    ];
  });
  console.table(Object.fromEntries(rows));
}

/** Processor time of the server and of PostgreSQL. */
function costOf({ cpu, databaseCpu }: Figures): number {
  return cpu + databaseCpu;
}

/** The median, and the least and most of all rounds. */
function spread(ratios: readonly number[]): string {
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  return `${median(ratios).toFixed(2)} (${least.toFixed(2)}-${most.toFixed(2)})`;
}
