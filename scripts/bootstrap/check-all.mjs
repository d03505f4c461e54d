import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowsers } from './browsers.mjs';
import { countTests } from './count-tests.mjs';
import { CACHE, ROOT, WINDOWS } from './environment.mjs';

const REPORT = join(CACHE, 'vitest.json');
const NOTES = join(CACHE, 'lost-and-retried.json');

/** Where types are checked, and with what. */
const TYPES = {
  '.': 'tsc',
  'packages/widgets': 'tsc',
  'packages/workspace': 'tsc',
  'examples/angular': 'tsc',
  'examples/react': 'tsc',
  // Templates too. It asks the compiler from outside, which TypeScript 7 does not allow, so the example has an older one.
  'examples/vue': join(ROOT, 'examples/vue/node_modules/.bin/vue-tsc'),
};

/** Lint, types and tests, all of them whatever the others say. Returns the exit code. */
export async function checkAll(args, env) {
  const run = (title, [command, ...given], extra = {}) => {
    console.log(`\nSteunpad: ${title}`);
    const options = { cwd: ROOT, env: { ...env, ...extra }, stdio: 'inherit', shell: WINDOWS };
    const began = performance.now();
    const { status } = spawnSync(command, given, options);
    console.log(`Steunpad: ${title} took ${Math.round((performance.now() - began) / 1000)} s`);
    return status === 0;
  };
  const checks = [
    run('lint', ['biome', 'ci', '--colors=off', '.']),
    ...Object.entries(TYPES)
      .filter(([folder]) => existsSync(join(ROOT, folder, 'tsconfig.json')))
      .map(([folder, checker]) => run(`types in ${folder}`, [checker, '-p', folder])),
  ];

  const browsers = findBrowsers(run);
  for (const path of [REPORT, NOTES]) rmSync(path, { force: true });
  const reporters = [
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
    '--reporter=./scripts/bootstrap/lost-and-retried.mjs',
  ];
  const told = { ...browsers, STEUNPAD_LOST_AND_RETRIED: NOTES };
  const clean = run('tests', ['vitest', 'run', ...reporters, ...args], told);
  const tests = countTests(REPORT, NOTES, clean);

  const passed = checks.filter(Boolean).length + tests.passed;
  const failed = checks.filter((ok) => !ok).length + tests.failed;
  const summary = `${passed} passed, ${failed} failed`;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'test-summary'), `${summary}\n`);
  for (const name of tests.lost) console.log(`never came to its end: ${name}`);
  for (const name of tests.retried) console.log(`passed or failed at a second try: ${name}`);
  console.log(`\n${summary}`);
  return failed === 0 ? 0 : 1;
}
