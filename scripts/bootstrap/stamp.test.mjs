import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isDone, markDone } from './stamp.mjs';

const STEP = { name: 'build', inputs: ['source', 'lock.yaml'], outputs: ['dist/made.js'] };
let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'steunpad-test-'));
  write('source/a.ts', 'a');
  write('source/deep/b.ts', 'b');
  write('lock.yaml', '1');
  write('dist/made.js', 'made');
  markDone(root, STEP);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

test('a step that was never marked is not done, though its outputs are there', () => {
  expect(isDone(root, { ...STEP, name: 'other' })).toBe(false);
});

test('a step stays done while nothing changes', () => {
  expect(isDone(root, STEP)).toBe(true);
});

test.each([
  ['changed', () => appendFileSync(join(root, 'source/deep/b.ts'), '!')],
  ['new', () => write('source/deep/c.ts', '')],
  ['gone', () => rmSync(join(root, 'source/a.ts'))],
  ['gone altogether', () => rmSync(join(root, 'lock.yaml'))],
  ['renamed', () => [rmSync(join(root, 'source/a.ts')), write('source/z.ts', 'a')]],
])('a step is not done when an input is %s', (_, change) => {
  change();

  expect(isDone(root, STEP)).toBe(false);
});

test('a step is not done when an output is gone', () => {
  rmSync(join(root, 'dist'), { recursive: true });

  expect(isDone(root, STEP)).toBe(false);
});

test('what is made from the inputs beside them is no input', () => {
  write('source/node_modules/x/index.js', '');
  write('source/generated/types.ts', '');
  write('source/dist/bundle.js', '');

  expect(isDone(root, STEP)).toBe(true);
});
