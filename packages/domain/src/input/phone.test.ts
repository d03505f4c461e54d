import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalisePhone } from './phone.ts';

test.each([
  '0612345678',
  '06 12345678',
  '06-12345678',
  '06 - 12 34 56 78',
  '06.12.34.56.78',
  '06/12345678',
  '(06) 12345678',
  ' 06 12 34 56 78 ',
  '06\u00a012345678',
  '+31612345678',
  '+31 6 12345678',
  '+31 6 12 34 56 78',
  '+31 (0)6 12345678',
  '+31(0)612345678',
  '+31-6-12345678',
  '0031612345678',
  '0031 6 1234 5678',
  '0031 (0)6 12345678',
  '\u0660\u0666\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668',
  '\u06f0\u06f6 \u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8',
  '\uff0b\uff13\uff11\uff16\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18',
  '\u202a+31 6 12345678\u202c',
  '\u200e06\u200b12345678\ufeff',
  '06\u201112\u201134\u201156\u201178',
  '06 \u2013 12345678',
  '06\u202f12\u202f34\u202f56\u202f78',
  'tel:+31612345678',
  'tel:+31-6-1234-5678',
  'Tel. 06 12345678',
  'Tel.: 06-12345678',
  'telefoon 0612345678',
  'mobiel: 0612345678',
])('"%s" is the number +31612345678', (text) => {
  expect(normalisePhone(text)).toBe('+31612345678');
});

test.each([
  ['038 421 12 34', '+31384211234'],
  ['(038) 421 12 34', '+31384211234'],
  ['0529-451234', '+31529451234'],
  ['088 1234567', '+31881234567'],
])('%s of a fixed line is %s', (text, expected) => {
  expect(normalisePhone(text)).toBe(expected);
});

test.each([
  ['+32 475 12 34 56', '+32475123456'],
  ['0032 475 12 34 56', '+32475123456'],
  ['+49 (0)151 23456789', '+4915123456789'],
  ['+44 20 7946 0958', '+442079460958'],
  ['+1 (202) 555-0123', '+12025550123'],
  ['+90 532 123 45 67', '+905321234567'],
])('%s from abroad is %s', (text, expected) => {
  expect(normalisePhone(text)).toBe(expected);
});

test.each([
  '',
  '   ',
  'geen',
  '112',
  '14038',
  '0800-0113',
  '061234567',
  '06123456789',
  '612345678',
  '+31612345',
  '+316123456789',
  '+31 06 12345678',
  '+0612345678',
  '+',
  '++31612345678',
  '06+12345678',
  '0612345678 of 0687654321',
  '0612345678 (dochter)',
  '06 12345678 (na 18 uur)',
  '06 12345678 na 18 uur',
  '06-12345678 / 038-4211234',
  '0612345678 0687654321',
  '038 421 12 34 tst 12',
  '038 421 12 34 toestel 12',
  'tel:+31384211234;ext=12',
  '06 70 12 34 56',
  '06 01 23 45 67',
  '06 90 12 34 56',
  '06 66 12 34 56',
  '+31 6 70 12 34 56',
  '0906 123456',
  '0800 123 456',
  'tel',
  '06l2345678',
  '+1234567890123456',
])('"%s" is no telephone number', (text) => {
  expect(normalisePhone(text)).toBeNull();
});

test('a number that was read once is read the same again', () => {
  const phoneLike = fc.stringMatching(
    /^(\+|00|0)?(31|32|1)?[ -]?(\(0\))?[0-9]{2,4}[ .-]?[0-9]{4,9}$/,
  );
  fc.assert(
    fc.property(fc.oneof(phoneLike, fc.string()), (text) => {
      const number = normalisePhone(text);

      if (number) expect(normalisePhone(number)).toBe(number);
    }),
  );
});

test('marks that nobody sees, dashes and the digits of any keyboard change nothing', () => {
  const zeros = fc.constantFrom(0x30, 0x0660, 0x06f0, 0x07c0, 0x0966, 0x0e50, 0xff10, 0x1d7f6);
  const marks = fc.array(
    fc.constantFrom(
      '',
      '\u200b',
      '\u200e',
      '\u202a',
      '\u2066',
      '\u00ad',
      ' ',
      '\u00a0',
      '\u2010',
      '\u2014',
    ),
    { minLength: 10, maxLength: 10 },
  );
  fc.assert(
    fc.property(fc.stringMatching(/^06[1-58]\d{7}$/), zeros, marks, (number, zero, between) => {
      const typed = [...number].map(
        (digit, i) => String.fromCodePoint(zero + Number(digit)) + between[i],
      );

      expect(normalisePhone(typed.join(''))).toBe(`+31${number.slice(1)}`);
    }),
  );
});

test('what comes out is always E.164', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+0][0-9 ()./-]{4,20}$/), (text) => {
      expect(normalisePhone(text) ?? '+31612345678').toMatch(/^\+[1-9]\d{6,14}$/);
    }),
  );
});

test('every Dutch number has one form, whether or not it is written with its country', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(?:6[1-58]|[1-57]\d|8[4578])\d{7}$/), (nine) => {
      const forms = [`0${nine}`, `+31${nine}`, `0031${nine}`, `+31 (0)${nine}`].map(normalisePhone);

      expect(new Set(forms)).toEqual(new Set([`+31${nine}`]));
    }),
  );
});
