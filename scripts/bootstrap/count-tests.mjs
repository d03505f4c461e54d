import { existsSync, readFileSync } from 'node:fs';

/**
 * What vitest's report says, and what it does not: a file that could not be read, an error outside
 * every test and a run without any test have failed too.
 */
export function countTests(path, clean) {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const passed = report.numPassedTests;
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  const silent = failed === 0 && (!clean || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}
