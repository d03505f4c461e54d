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

/** Where people begin a new group. */
const GROUPS = [[], [3, 6], [4, 6], [4], [3], [6], [2, 4, 6], [1, 2, 3, 4, 5, 6, 7, 8]];
/** What people, telephones and word processors put between groups. */
const BETWEEN = [
  ' ',
  '.',
  '-',
  '/',
  ' - ',
  '\u00a0',
  '\u202f',
  '\u2009',
  '\u2011',
  '\u2013',
  '\u2212',
];

const separated = (digits: string, starts: readonly number[], between: string) =>
  [...digits].map((digit, i) => (starts.includes(i) ? between : '') + digit).join('');

/** The same digits in groups, as people write them. */
const written = fc
  .tuple(someBsn, fc.constantFrom(...GROUPS), fc.constantFrom(...BETWEEN))
  .map(([digits, starts, between]) => separated(digits, starts, between));

const inDigitsFrom = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** What ends with a plus makes a telephone number of what follows. */
const words = fc.string().filter((text) => !/\d|\+ *$/.test(text));

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
    { numRuns: 1000 },
  );
});

test('a BSN is found between other numbers', () => {
  const number = fc.stringMatching(/^[1-9]\d{0,11}$/);
  fc.assert(
    fc.property(number, written, number, (before, bsn, after) => {
      expect(containsBsn(`${before} ${bsn} ${after}`)).toBe(true);
    }),
    { numRuns: 5000 },
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
  '111\u00a0222\u00a0333',
  '111/222/333',
  '111 - 222 - 333',
  '111\u2011222\u2011333',
  '111-222 333',
  '1112.22 333',
  '1\u200b11222333',
  '\u202d111222333\u202c',
  '\u0661\u0661\u0661\u0662\u0662\u0662\u0663\u0663\u0663',
  '\u06f1\u06f1\u06f1 \u06f2\u06f2\u06f2 \u06f3\u06f3\u06f3',
  '\uff11\uff11\uff11\uff12\uff12\uff12\uff13\uff13\uff13',
  'Liefst op 1-10-2026 12 uur, 111222333',
  'Bel +32 475 12 00 00, 111 222 333',
  'Bel +32 2 123 45 67 111 222 333',
  '012 345 672',
  '012345672 of 12',
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
  'Liefst op 1-10-2026 12 uur',
  'Op 1-10-2026 om 12 of op 3-10-2026 om 13',
  '1 - 10 - 2026 12 uur',
  '1/10/2026 12 uur',
  '1.10.2026 12 uur',
  '1 10 2026 12 uur',
  '01-10-26 123 uur',
  '2026-10-01 12 uur',
  '\u0661-\u0661\u0660-\u0662\u0660\u0662\u0666 \u0661\u0662 uur',
  '1\u201110\u20112026\u00a012 uur',
  '1-10 12.30-13',
  '+32 475 12 00 00',
  '(+32) 475 12 00 00',
  '+32 (0)475 12 00 00',
  '0032 475 12 00 00',
  '00 32 475 12 00 00',
  '+33 6 12 34 56 78',
  '+48 601 123 456',
  '038 4211234 12 uur',
])('"%s" holds none', (text) => {
  expect(containsBsn(text)).toBe(false);
});

test('a BSN is found in the digits of any keyboard', () => {
  const zeros = fc.constantFrom(0x0660, 0x06f0, 0x0966, 0xff10, 0x1d7ce);
  fc.assert(
    fc.property(written, zeros, (bsn, zero) => {
      expect(containsBsn(inDigitsFrom(zero)(bsn))).toBe(true);
    }),
  );
});

/** Every day and hour, of which one in eleven would pass the eleven test. */
const day = fc.date({
  min: new Date('1920-01-01'),
  max: new Date('2099-12-31'),
  noInvalidDate: true,
});

test('a day and an hour are not taken for a BSN, in any usual notation', () => {
  const hour = fc.integer({ min: 0, max: 23 });
  const between = fc.constantFrom('-', '/', '.', ' ', ' - ', '\u2011', '\u00a0');
  fc.assert(
    fc.property(day, hour, between, fc.boolean(), (date, at, separator, padded) => {
      const [year = '', month = '', dayOfMonth = ''] = date.toISOString().slice(0, 10).split('-');
      const as = (part: string) => (padded ? part : String(Number(part)));
      const written = [as(dayOfMonth), as(month), year].join(separator);

      expect(containsBsn(`Op ${written} ${at} uur`)).toBe(false);
      expect(containsBsn(`${written} ${at}.30`)).toBe(false);
      expect(containsBsn(`${written} ${at}`)).toBe(false);
      expect(containsBsn(`${year}-${month}-${dayOfMonth} ${at}:30`)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('a number from abroad is not taken for a BSN', () => {
  const number = fc.tuple(
    fc.constantFrom(
      '32 4dd dd dd dd',
      '33 6 dd dd dd dd',
      '48 ddd ddd ddd',
      '90 5dd ddd dd dd',
      '380 dd ddd dd dd',
      '1 ddd ddd dddd',
      '212 6 dd dd dd dd',
      '963 9dd ddd ddd',
    ),
    fc.constantFrom('+', '00', '+ '),
    fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }),
  );
  fc.assert(
    fc.property(
      number,
      fc.constantFrom(' ', '-', '.', '\u00a0'),
      ([shape, plus, digits], between) => {
        let at = 0;
        const written = shape.replaceAll('d', () => String(digits[at++])).replaceAll(' ', between);

        expect(containsBsn(`Bel ${plus}${written} of mail`)).toBe(false);
      },
    ),
    { numRuns: 1000 },
  );
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
