import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countTests } from './count-tests.mjs';

let folder;
let path;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steunpad-test-'));
  path = join(folder, 'report.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(...files) {
  const all = files.flat();
  writeFileSync(
    path,
    JSON.stringify({
      numPassedTests: all.filter((status) => status === 'passed').length,
      numFailedTests: all.filter((status) => status === 'failed').length,
      testResults: files.map((statuses) => ({
        status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
        assertionResults: statuses.map((status) => ({ status })),
      })),
    }),
  );
}

test('passed and failed tests are counted', () => {
  report(['passed', 'failed'], ['passed', 'skipped']);

  expect(countTests(path, false)).toEqual({ passed: 2, failed: 1 });
});

test('a file that could not be read counts as failed', () => {
  report(['passed'], []);

  expect(countTests(path, false)).toEqual({ passed: 1, failed: 1 });
});

test('an error outside every test counts as failed', () => {
  report(['passed']);

  expect(countTests(path, false)).toEqual({ passed: 1, failed: 1 });
  expect(countTests(path, true)).toEqual({ passed: 1, failed: 0 });
});

test('a run without tests or without a report counts as failed', () => {
  expect(countTests(path, true)).toEqual({ passed: 0, failed: 1 });
  report();
  expect(countTests(path, true)).toEqual({ passed: 0, failed: 1 });
});
