import { expect, test } from 'vitest';
import { wholeNumber } from './whole-number.ts';

test.each([
  ['0', 0],
  [' 12 ', 12],
  ['\u0661\u0662', 12],
  ['\u06f1\u06f2', 12],
  ['\uff11\uff12', 12],
  ['\u200e12\u00a0', 12],
])('"%s" is %i', (text, number) => {
  expect(wholeNumber(text)).toBe(number);
});

test.each(['', ' ', 'twee', '1,5', '1.5', '-1', '1e3', '0x10', '1 2'])(
  '"%s" is no number',
  (text) => {
    expect(wholeNumber(text)).toBeNull();
  },
);
