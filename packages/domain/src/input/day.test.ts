import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseDay } from './day.ts';

test.each([
  '2027-02-03',
  '2027-2-3',
  '2027/02/03',
  '3-2-2027',
  '03-02-2027',
  '3/2/2027',
  '03.02.2027',
  '3 2 2027',
  ' 3 - 2 - 2027 ',
  '3\u20112\u20112027',
  '3 \u2013 2 \u2013 2027',
  '\u200e3\u00a02\u00a02027',
  '\u0663/\u0662/\u0662\u0660\u0662\u0667',
  '\u06f3-\u06f2-\u06f2\u06f0\u06f2\u06f7',
  '\uff13\uff0d\uff12\uff0d\uff12\uff10\uff12\uff17',
])('"%s" is 3 February 2027', (text) => {
  expect(normaliseDay(text)).toBe('2027-02-03');
});

test.each([
  '',
  'morgen',
  '3 februari 2027',
  '2027',
  '2027-02',
  '3-2-27',
  '3-2',
  '2027-13-01',
  '2027-00-10',
  '30-2-2027',
  '29-2-2027',
  '0-1-2027',
  '2027-02-03T00:00',
  '3-2-2027 of 4-2-2027',
  '0027-02-03',
])('"%s" is no day', (text) => {
  expect(normaliseDay(text)).toBeNull();
});

test('every day is read from how it is written here and from how computers write it', () => {
  const days = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2199-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, fc.constantFrom('-', '/', '.', ' '), (date, between) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, day] = iso.split('-');

      expect(normaliseDay(iso)).toBe(iso);
      expect(normaliseDay([Number(day), Number(month), year].join(between))).toBe(iso);
    }),
  );
});
