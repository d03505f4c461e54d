import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowsers } from './browsers.mjs';
import { countTests } from './count-tests.mjs';
import { CACHE, ROOT, WINDOWS } from './environment.mjs';

const REPORT = join(CACHE, 'vitest.json');

/** Lint, types and tests, all of them whatever the others say. Returns the exit code. */
export async function checkAll(args, env) {
  const run = (title, [command, ...given], extra = {}) => {
    console.log(`\nSteunpad: ${title}`);
    const options = { cwd: ROOT, env: { ...env, ...extra }, stdio: 'inherit', shell: WINDOWS };
    return spawnSync(command, given, options).status === 0;
  };
  const checks = [
    run('lint', ['biome', 'ci', '--colors=off', '.']),
    ...['.', 'packages/widgets']
      .filter((folder) => existsSync(join(ROOT, folder, 'tsconfig.json')))
      .map((folder) => run(`types in ${folder}`, ['tsc', '-p', folder])),
  ];

  const browsers = findBrowsers(run);
  rmSync(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const clean = run('tests', ['vitest', 'run', ...reporters, ...args], browsers);
  const tests = countTests(REPORT, clean);

  const passed = checks.filter(Boolean).length + tests.passed;
  const failed = checks.filter((ok) => !ok).length + tests.failed;
  const summary = `${passed} passed, ${failed} failed`;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'test-summary'), `${summary}\n`);
  console.log(`\n${summary}`);
  return failed === 0 ? 0 : 1;
}
