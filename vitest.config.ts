import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { SHARED_WORKERS } from './packages/testing/src/shared-workers.ts';

// Vite would give the tests another build of graphql than the one that Pothos gets.
const graphql = createRequire(new URL('tests/package.json', import.meta.url)).resolve('graphql');
export const resolve = { alias: [{ find: /^graphql$/, replacement: graphql }] };

const exclude = ['**/node_modules/**', '**/dist/**', '.cache/**', '.data/**'];
export const shared = {
  environment: 'node',
  exclude,
  testTimeout: 180_000,
  hookTimeout: 300_000,
};
// Killed processes and browsers on a machine with much else to do miss a moment now and then. A fault stays a fault.
const retry = process.env['CI'] ? 1 : 0;

/** A file begins in the process in which others ended: decision 39 says what that asks of it. */
const together = {
  isolate: false,
  pool: SHARED_WORKERS,
  expect: { poll: { timeout: 10_000 } },
};

/** Each takes more than a minute. What begins last of them would keep one core waiting for the other. */
const LONGEST = [
  'disclosure/src/suppress',
  'simulation/simulate',
  'contract/authorisation',
  'contract/roles',
  'contract/scopes',
  'operator/secret',
  'contract/walls',
  'database/src/migrate',
  'embedded/embedded',
  'bench/smoke',
  'worker/round',
  'postgres/print-statements',
  'commands/start',
  'operator/adopt',
  'commands/token-issue',
  'browser/hosted-every-state',
  'browser/every-state',
  'browser/workspace',
  'browser/hosted-take-over',
  'browser/manifest',
  'browser/comes-back',
  'browser/themes',
  'browser/languages',
  'browser/workspace-live',
  'browser/workspace-desk',
  'browser/workspace-settings',
  'browser/later',
  'browser/intake-form',
  'browser/my-volunteering',
];

/** Vitest knows which files take long from an earlier run, which a fresh checkout has not had. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) =>
      LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
    const sorted = await super.sort(files);
    const long = sorted.filter((file) => placeOf(file) >= 0);
    const others = sorted.filter((file) => placeOf(file) < 0);
    return [...long.sort((one, other) => placeOf(one) - placeOf(other)), ...others];
  }
}

export default defineConfig({
  test: {
    // On two cores: a test waits for somebody else for a third of its time, and a third file has the processor meanwhile.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Each worker that draws something says it once: true, and known.
    onConsoleLog: (log) => !log.startsWith('Lit is in dev mode'),
    projects: [
      {
        resolve,
        test: {
          ...shared,
          name: 'rules',
          include: ['packages/domain/**/*.test.ts'],
          // Pure functions share nothing: one worker reads them once for all files, in half the time.
          isolate: false,
        },
      },
      {
        resolve,
        test: {
          ...shared,
          name: 'system',
          ...together,
          retry,
          include: ['{packages,tests,scripts,examples}/**/*.test.{ts,mjs}'],
          exclude: [...exclude, 'packages/domain/**', 'tests/{browser,heard}/**'],
          globalSetup: 'packages/testing/src/global-setup.ts',
        },
      },
      {
        resolve,
        test: {
          ...shared,
          name: 'browser',
          ...together,
          retry,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'packages/testing/src/global-setup.ts',
          // After the others: a browser beside them makes both slow.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
