import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// Vite would give the tests another build of graphql than the one that Pothos gets.
const graphql = createRequire(new URL('tests/package.json', import.meta.url)).resolve('graphql');
export const resolve = { alias: [{ find: /^graphql$/, replacement: graphql }] };

const exclude = ['**/node_modules/**', '**/dist/**', '.cache/**', '.data/**'];
export const shared = {
  environment: 'node',
  exclude,
  testTimeout: 180_000,
  hookTimeout: 300_000,
} as const;
// Killed processes and browsers on a machine with much else to do miss a moment now and then. A fault stays a fault.
const retry = process.env['CI'] ? 1 : 0;

export default defineConfig({
  test: {
    maxWorkers: 2,
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
          retry,
          include: ['tests/browser/**/*.test.ts'],
          expect: { poll: { timeout: 10_000 } },
          // After the others: a browser beside them makes both slow.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
