import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

/** Every sign that Unicode counts as a decimal digit. */
const digits = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /\p{Nd}/u.test(sign));

test('the digits of every keyboard are 0 to 9, ten in a row', () => {
  expect(digits.length).toBeGreaterThan(600);
  expect(digits.map(plainText).join('')).toBe('0123456789'.repeat(digits.length / 10));
});

test.each(['arab', 'arabext', 'beng', 'deva', 'fullwide', 'khmr', 'mymr', 'tamldec', 'thai'])(
  'what a browser writes in %s is read',
  (numberingSystem) => {
    const written = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false });

    expect(plainText(written.format(1_234_567_890))).toBe('1234567890');
  },
);

test.each([
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d', '--------'],
  ['a\u00a0b\u2009c\u202fd\u3000e\tf', 'a b c d e f'],
  ['\ufeff\u200ba\u200c\u200d\u2060\u00adb\u200e\u200f', 'ab'],
  ['\u202a\u202b\u202d\u202ea\u202c\u2066\u2067\u2068b\u2069', 'ab'],
  ['\uff28\uff10\uff0b\uff20', 'H0+@'],
  ['een\ntwee', 'een\ntwee'],
  [' \u200b ', ''],
])('%j is %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test('what is plain stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(plainText(plainText(text))).toBe(plainText(text));
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~]([ -~]*[!-~])?$/), (text) => {
      expect(plainText(text)).toBe(text);
    }),
  );
});
