import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freshDatabase } from '@steunpad/testing/fresh-database.ts';
import { expect, test } from 'vitest';

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

/** As a user who may create functions and put off foreign keys. */
const emptyDatabase = () => freshDatabase('bare', 'SUPERUSER');

// Tiny data and one round: that they run, not how fast. A benchmark that nobody starts rots in silence.

test('the benchmark of the API starts, and every server gives the same answers', async () => {
  const database = await emptyDatabase();
  await run('api/seed.ts', ['4000'], database);

  const printed = await run('api/run.ts', ['1', '1', 'steunpad,bare'], database);

  for (const question of ['workList', 'deepPage', 'pathway'])
    expect(printed).toMatch(new RegExp(`${question}: \\d+ values, the same in all answers`));
  expect(printed.match(/│ steunpad +│ +\d+/g)).toHaveLength(4);
});

test('the benchmark of the workspace starts, and nobody at work is refused anything', async () => {
  const database = await emptyDatabase();
  await run('api/seed.ts', ['1000'], database);

  const printed = await run('workspace/run.ts', ['1', '4', '3', '3', '1'], database);
  expect(printed).toMatch(/│ Today +│ +\d+ +│( +\d+ +│){2}( '[\d.]+' +│){2}/);
  expect(printed).toMatch(/│ to a person, ms +│( \d+ +│){3}/);
  expect(printed).toMatch(/│ after 4 moves +│( +│){3}( [\d.]+ +│){3}/);
  expect(printed).toMatch(/│ counted +│( +│){3} [1-9]\d* +│ \d+ +│ 0 +│/);
});

test('the benchmark of matching starts', async () => {
  const printed = await run('matching/run.ts', ['2', '400'], await emptyDatabase());

  for (const way of ['the best, one statement', 'the best, over HTTP', 'all counted, over HTTP'])
    expect(printed).toMatch(new RegExp(`│ ${way} +│( [\\d.]+ +│){5}`));
  expect(printed).toContain('statements for the hard rules: 1\n');
});

test('the benchmark of registering for a meeting starts, in as many statements behind nobody as behind others', async () => {
  const printed = await run('meetings/run.ts', ['2', '1000'], await emptyDatabase());

  for (const behind of [0, 1_000])
    expect(printed).toMatch(new RegExp(`│ behind ${behind} +│( [\\d.]+ +│){4} '8' +│ '9' +│`));
});

test('the benchmark of the report starts, and each question by hand counts as the report does', async () => {
  const printed = await run('evaluation/run.ts', ['1', '6', '2'], await emptyDatabase());

  expect(printed).toContain('32 statements by hand.');
  expect(printed).toMatch(/│ 3 pathways +│( [\d.]+ +│){5}/);
  expect(printed).toMatch(/over all municipalities: [\d.]+ ms/);
});

test('the benchmark of those who wait beside somebody who asks what is dear starts', async () => {
  const printed = await run('others/run.ts', ['1', '4'], await emptyDatabase());

  for (const who of ['nobody', '45 previews as PDF', 'the whole schema', 'wide lists'])
    expect(printed).toMatch(new RegExp(`│ ${who} +│( \\d+ +│){4}`));
});

test('the benchmark of the forms starts', async () => {
  const printed = await run('widgets/run.ts', ['1', 'html,styled,hosted,pinned', '1']);

  // The load of the machine stands above the four pages.
  expect(printed.trim().split('\n')).toHaveLength(5);
  expect(printed).toMatch(/\*\*Steunpad, pinned\*\*[^|]*\| +\d+ \|/);
});
