import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serverDatabases } from '@steunpad/testing/server-databases.ts';
import { expect, inject, onTestFinished, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program of `bench/` as a person would, and gives what it printed. */
async function run(file: string, args: readonly string[], database?: string): Promise<string> {
  const env = { ...process.env, ...(database && { DATABASE_URL: database }) };
  const { stdout } = await promisify(execFile)(process.execPath, [`bench/${file}`, ...args], {
    cwd: ROOT,
    env,
  });
  return stdout;
}

/** A database that may be thrown away, as a user who may create functions. */
async function emptyDatabase(): Promise<string> {
  const postgres = inject('postgres');
  if ('missing' in postgres) throw new Error(postgres.missing);
  const name = `bench_${randomUUID().slice(0, 8)}`;
  const databases = await serverDatabases(postgres.serverUrl);
  onTestFinished(async () => {
    await databases.run(`DROP DATABASE ${name} WITH (FORCE)`);
    await databases.close();
  });
  await databases.run(`CREATE DATABASE ${name}`);
  const url = new URL(postgres.serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

// Tiny data and one round: that they run, not how fast. A benchmark that nobody starts rots in silence.

test('the benchmark of the API starts, and every server gives the same answers', async () => {
  const database = await emptyDatabase();
  await run('api/seed.ts', ['4000'], database);

  const printed = await run('api/run.ts', ['1', '1', 'steunpad,bare'], database);

  for (const question of ['workList', 'deepPage', 'pathway'])
    expect(printed).toMatch(new RegExp(`${question}: \\d+ values, the same in all answers`));
  expect(printed.match(/│ steunpad +│ +\d+/g)).toHaveLength(4);
});

test('the benchmark of matching starts', async () => {
  const printed = await run('matching/run.ts', ['2', '400'], await emptyDatabase());

  expect(printed).toMatch(/growth 40 → 400: × [\d.]+/);
  expect(printed).toContain('statements for the hard rules: 1\n');
});

test('the benchmark of the forms starts', async () => {
  const printed = await run('widgets/run.ts', ['1', 'html,styled,hosted,pinned', '1']);

  expect(printed.trim().split('\n')).toHaveLength(4);
  expect(printed).toMatch(/\*\*Steunpad, pinned\*\*[^|]*\| +\d+ \|/);
});
