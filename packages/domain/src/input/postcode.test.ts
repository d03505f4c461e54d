import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalisePostcode, postcodeDigits } from './postcode.ts';

test.each([
  '8011 AB',
  '8011AB',
  '8011ab',
  ' 8011  a b ',
  '8 0 1 1 A B',
  '8011\u00a0AB',
  '\u200e8011\u200bAB',
  '\u0668\u0660\u0661\u0661 AB',
  '\u06f8\u06f0\u06f1\u06f1AB',
  '\uff18\uff10\uff11\uff11\uff21\uff22',
])('"%s" is the postcode 8011 AB', (text) => {
  expect(normalisePostcode(text)).toBe('8011 AB');
  expect(postcodeDigits(text)).toBe('8011');
});

test.each([
  '',
  '8011',
  '0811 AB',
  '801 AB',
  '80111 AB',
  '8011 A',
  '8011 ABC',
  '8011-AB',
  'AB 8011',
  '8O11 AB',
  'Zwolle',
])('"%s" is no postcode', (text) => {
  expect(normalisePostcode(text)).toBeNull();
});

test.each(['8011 SA', '8011 sd', '8011SS'])('%s is not given out', (text) => {
  expect(normalisePostcode(text)).toBeNull();
});

test.each(['8011 SB', '8011 AS', '8011 DS', '9999 ZZ', '1000 AA'])(
  '%s is given out or may be',
  (text) => {
    expect(normalisePostcode(text)).toBe(text);
  },
);

test('the digits alone are enough to know the neighbourhood', () => {
  expect(postcodeDigits('8011')).toBe('8011');
  expect(postcodeDigits(' 8011 ')).toBe('8011');
});

test.each(['', '0811', '801', '80111', '8011 A', '8011 ABC', 'AB'])(
  '"%s" has no four digits of a postcode',
  (text) => {
    expect(postcodeDigits(text)).toBeNull();
  },
);

test('a postcode is read in any case and spacing, and has the digits that it begins with', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{3} ?[A-RT-Za-rt-z][A-Za-z]$/), (text) => {
      const postcode = normalisePostcode(text);

      expect(postcode).toBe(`${text.slice(0, 4)} ${text.slice(-2).toUpperCase()}`);
      expect(normalisePostcode(postcode!)).toBe(postcode);
      expect(postcodeDigits(text)).toBe(text.slice(0, 4));
    }),
  );
});
