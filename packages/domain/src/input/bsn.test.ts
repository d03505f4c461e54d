import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containsBsn, isBsn } from './bsn.ts';

/** A number that passes the eleven test, made from its first eight digits. */
const someBsn = fc
  .stringMatching(/^\d{8}$/)
  .map(
    (eight) =>
      eight + ([...eight].reduce((sum, digit, i) => sum + Number(digit) * (9 - i), 0) % 11),
  )
  .filter((digits) => digits.length === 9 && !digits.startsWith('00'));

/** The same digits in groups, as people write them. */
const written = fc
  .tuple(someBsn, fc.array(fc.constantFrom('', '', ' ', '.', '-'), { minLength: 9, maxLength: 9 }))
  .map(([digits, separators]) =>
    [...digits].map((digit, i) => (i ? separators[i] : '') + digit).join(''),
  );

const words = fc.string().filter((text) => !/\d/.test(text));

test.each(['111222333', '123456782', '999990019', '012345672', '999999990'])(
  '%s passes the eleven test',
  (digits) => {
    expect(isBsn(digits)).toBe(true);
  },
);

test.each([
  '000000000',
  '111222334',
  '123456789',
  '12345678',
  '1112223330',
  '111.222.333',
  'abcdefghi',
  '',
])('"%s" does not pass the eleven test', (digits) => {
  expect(isBsn(digits)).toBe(false);
});

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(someBsn, fc.nat(8), fc.integer({ min: 1, max: 9 }), (digits, place, more) => {
      const wrong = [...digits].with(place, String((Number(digits[place]) + more) % 10)).join('');

      expect(isBsn(wrong)).toBe(false);
    }),
  );
});

test('a BSN is found in any text, however it is written', () => {
  fc.assert(
    fc.property(words, written, words, (before, bsn, after) => {
      expect(containsBsn(`${before}${bsn}${after}`)).toBe(true);
    }),
  );
});

test('a BSN is found between other numbers', () => {
  const number = fc.stringMatching(/^[1-9]\d{0,11}$/);
  fc.assert(
    fc.property(number, written, number, (before, bsn, after) => {
      expect(containsBsn(`${before} ${bsn} ${after}`)).toBe(true);
    }),
  );
});

test.each([
  'Mijn man, bsn 111222333, is overleden.',
  'BSN:111222333',
  'bsn111222333',
  '1112.22.333',
  '111 222 333',
  '111-222-333',
  '12345 1112.22.333',
  '01-01-71 111 222 333',
  'Bel mij op 0612345678. 111222333',
  'Bel mij op +31612345678 111222333',
  '123456789 111222333',
  'regel een\n111222333\nregel drie',
])('"%s" holds a BSN', (text) => {
  expect(containsBsn(text)).toBe(true);
});

test.each([
  '',
  'Mijn man is overleden op 1 september 2026.',
  '01-09-2026',
  '8011 AB',
  '111222334',
  '000000000',
  '000 000 000',
  '1112223330',
  '0111222333',
  'NL91ABNA0417164300',
  '111 222 33',
  '111,222,333',
])('"%s" holds none', (text) => {
  expect(containsBsn(text)).toBe(false);
});

test('a telephone number is not taken for a BSN, in any usual notation', () => {
  fc.assert(
    fc.property(
      someBsn.filter((digits) => !digits.startsWith('0')),
      (nine) => {
        const [a, b, c, d, e] = [
          nine[0],
          nine.slice(1, 3),
          nine.slice(3, 5),
          nine.slice(5, 7),
          nine.slice(7),
        ];

        expect(containsBsn(`Bel 0${nine} of mail`)).toBe(false);
        expect(containsBsn(`0${a}-${b}${c}${d}${e}`)).toBe(false);
        expect(containsBsn(`0${a} ${b} ${c} ${d} ${e}`)).toBe(false);
        expect(containsBsn(`0${a}${b} ${c}${d}${e}`)).toBe(false);
        expect(containsBsn(`+31${nine}`)).toBe(false);
        expect(containsBsn(`+31 ${nine}`)).toBe(false);
        expect(containsBsn(`+31 ${a} ${b} ${c} ${d} ${e}`)).toBe(false);
        expect(containsBsn(`+31 (0)${a} ${b}${c}${d}${e}`)).toBe(false);
        expect(containsBsn(`0031 ${a} ${b}${c}${d}${e}`)).toBe(false);
        expect(containsBsn(`0031${nine}`)).toBe(false);
      },
    ),
  );
});
