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
  '06l2345678',
  '+1234567890123456',
  '\u0660\u0666\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668',
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

test('what comes out is always E.164', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+0][0-9 ()./-]{4,20}$/), (text) => {
      expect(normalisePhone(text) ?? '+31612345678').toMatch(/^\+[1-9]\d{6,14}$/);
    }),
  );
});

test('every Dutch number has one form, whether or not it is written with its country', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{8}$/), (nine) => {
      const forms = [`0${nine}`, `+31${nine}`, `0031${nine}`, `+31 (0)${nine}`].map(normalisePhone);

      expect(new Set(forms)).toEqual(new Set([`+31${nine}`]));
    }),
  );
});
