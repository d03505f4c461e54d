import { expect, test } from 'vitest';
import { plainReason } from './plain-reason.ts';

test.each([
  ['an error', new Error('It is gone.\n    at somewhere'), 'It is gone.'],
  ['a text', 'It is gone.', 'It is gone.'],
  ['a refusal of the file system', { name: 'ErrnoError', errno: 51 }, 'ENOSPC: no space left'],
  ['another one', { name: 'ErrnoError', errno: 28 }, 'error 28 of the file system'],
  ['an object that says nothing', {}, 'no reason given'],
  ['nothing', undefined, 'no reason given'],
  ['a very long line', new Error('x'.repeat(30_000)), `${'x'.repeat(1000)}…`],
])('%s gives a plain reason', (_, thrown, reason) => {
  expect(plainReason(thrown).startsWith(reason)).toBe(true);
  expect(plainReason(thrown)).not.toContain('[object');
});
