import { expect, test } from 'vitest';
import { interpreterFor } from './interpreter.ts';

test.each([
  ['nl', null],
  ['nl-simple', null],
  ['en', null],
  ['en-GB', null],
  ['ar', 'ar'],
  ['uk', 'uk'],
  ['tr', 'tr'],
  ['pl', 'pl'],
])('a form in %s needs an interpreter for %s', (language, interpreter) => {
  expect(interpreterFor(language)).toBe(interpreter);
});
