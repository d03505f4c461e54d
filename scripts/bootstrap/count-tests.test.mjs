import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countTests } from './count-tests.mjs';
import { ROOT } from './environment.mjs';

let folder;
let path;
let notes;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steunpad-test-'));
  path = join(folder, 'report.json');
  notes = join(folder, 'notes.json');
  note({});
});
afterEach(() => rmSync(folder, { recursive: true }));

const note = ({ lost = [], retried = [] }) =>
  writeFileSync(notes, JSON.stringify({ lost, retried }));
const count = (clean) => countTests(path, notes, clean);
const none = { lost: [], retried: [] };

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

  expect(count(false)).toEqual({ passed: 2, failed: 1, ...none });
});

test('a file that could not be read counts as failed', () => {
  report(['passed'], []);

  expect(count(false)).toEqual({ passed: 1, failed: 1, ...none });
});

test('an error outside every test counts as failed', () => {
  report(['passed']);

  expect(count(false)).toEqual({ passed: 1, failed: 1, ...none });
  expect(count(true)).toEqual({ passed: 1, failed: 0, ...none });
});

test('a run without tests or without a report counts as failed', () => {
  expect(count(true)).toEqual({ passed: 0, failed: 1, ...none });
  report();
  expect(count(true)).toEqual({ passed: 0, failed: 1, ...none });
});

test('a file that never came to its end counts as failed, a test that was tried again does not', () => {
  report(['passed', 'passed']);
  note({ lost: ['a.test.ts'], retried: ['b.test.ts: b'] });

  expect(count(false)).toEqual({
    ...{ passed: 2, failed: 1 },
    ...{ lost: ['a.test.ts'], retried: ['b.test.ts: b'] },
  });
});

test('vitest is asked which those are', () => {
  const write = (name, code) => writeFileSync(join(folder, name), code);
  write('killed.test.mjs', "test('is', () => process.kill(process.pid, 'SIGKILL'));");
  write(
    'again.test.mjs',
    "let n = 0; test('fails once', () => { if (n++ === 0) throw new Error('once'); });",
  );
  write('fine.test.mjs', "test('is', () => {});");
  const { pathname } = new URL('lost-and-retried.mjs', import.meta.url);
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');

  spawnSync(
    process.execPath,
    [vitest, 'run', `--root=${folder}`, '--globals', '--retry=1', `--reporter=${pathname}`],
    {
      env: { PATH: process.env.PATH, STEUNPAD_LOST_AND_RETRIED: notes },
    },
  );

  expect(JSON.parse(readFileSync(notes, 'utf8'))).toEqual({
    lost: ['killed.test.mjs'],
    retried: ['again.test.mjs: fails once'],
  });
});
