import { existsSync, readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * What vitest's report says, and what it does not: a file that could not be read, one that never came to its end, an
 * error outside every test and a run without any test have failed too. `notes` are those of lost-and-retried.mjs.
 */
export function countTests(path, notes, clean) {
  if (!existsSync(path) || !existsSync(notes))
    return { passed: 0, failed: 1, lost: [], retried: [] };
  const report = read(path);
  const { lost, retried } = read(notes);
  const passed = report.numPassedTests;
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + Math.max(broken, lost.length);
  const silent = failed === 0 && (!clean || passed === 0);
  return { passed, failed: silent ? 1 : failed, lost, retried };
}
