import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  civilDate,
  dayOf,
  daysBetween,
  fromParts,
  lastDayOf,
  latest,
  parseCivilDate,
  partsOf,
  weekday,
} from './civil-date.ts';

const someDay = fc
  .integer({ min: 0, max: 80_000 })
  .map((days) => addDays(civilDate('1880-01-01'), days));

test('every day is read as it was written, by its text and by its parts', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      expect(parseCivilDate(day)).toBe(day);
      expect(fromParts(...partsOf(day))).toBe(day);
    }),
  );
});

test.each([
  '2026-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '0000-01-01',
  '9001-01-01',
  '9999-12-31',
  '1900-02-29',
  '2026-3-1',
  '20260301',
  '2026-03',
  '2026-03-01T00:00',
  ' 2026-03-01',
  '2026/03/01',
  '01-03-2026',
  'morgen',
  '',
])('"%s" is no day', (text) => {
  expect(parseCivilDate(text)).toBeNull();
  expect(() => civilDate(text)).toThrow(RangeError);
});

test.each([
  '2024-02-29',
  '2000-02-29',
  '2026-12-31',
  '1873-01-01',
  '0001-01-01',
  '0099-12-31',
  '9000-12-31',
])('%s is a day', (text) => {
  expect(parseCivilDate(text)).toBe(text);
});

test('parts that are no whole numbers make no day', () => {
  expect(fromParts(2026, 1.5, 1)).toBeNull();
  expect(fromParts(2026, 1, 1.5)).toBeNull();
  expect(fromParts(2026, Number.NaN, 1)).toBeNull();
  expect(fromParts(9001, 1, 1)).toBeNull();
  expect(fromParts(-1, 1, 1)).toBeNull();
});

test('days are counted the same forth and back, over every clock change', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
      expect(addDays(addDays(day, days), -days)).toBe(day);
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});

test('a later day has a greater text, so that days are compared as they stand', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 20_000 }), (day, days) => {
      const later = addDays(day, days);

      expect(later > day).toBe(true);
      expect(latest(day, later)).toBe(later);
      expect(latest(later, day)).toBe(later);
    }),
  );
});

test('the weekdays follow one another, and 1 March 2026 was a Sunday', () => {
  expect(weekday(civilDate('2026-03-01'))).toBe(7);
  expect(weekday(civilDate('2026-03-02'))).toBe(1);
  fc.assert(
    fc.property(someDay, (day) => {
      expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1);
    }),
  );
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', 1, '2026-04-30'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['1956-08-31', 66 * 12 + 10, '2023-06-30'],
  ['2026-05-05', 0, '2026-05-05'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(civilDate(day), months)).toBe(expected);
});

test('months later is the same day of the month, or the last day of a month that is too short', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -900, max: 900 }), (day, months) => {
      const [year, month, date] = partsOf(day);

      const [laterYear, laterMonth, laterDate] = partsOf(addMonths(day, months));

      expect(laterYear * 12 + laterMonth).toBe(year * 12 + month + months);
      expect(laterDate).toBe(Math.min(date, partsOf(lastDayOf(laterYear, laterMonth))[2]));
    }),
  );
});

test('a lifetime after the last day that can be written is a day like all others', () => {
  expect(addMonths(civilDate('9000-12-31'), 67 * 12 + 2)).toBe('9068-02-29');
});

test('the last day of a month is followed by the first of the next', () => {
  expect(lastDayOf(1900, 2)).toBe('1900-02-28');
  expect(lastDayOf(2000, 2)).toBe('2000-02-29');
  fc.assert(
    fc.property(
      fc.integer({ min: 1880, max: 2120 }),
      fc.integer({ min: 1, max: 12 }),
      (year, month) => {
        expect(addDays(lastDayOf(year, month), 1)).toBe(addMonths(fromParts(year, month, 1)!, 1));
      },
    ),
  );
});

test.each([
  ['1971-04-02', '2026-04-01', 54, 'the day before a birthday'],
  ['1971-04-02', '2026-04-02', 55, 'on a birthday'],
  ['2008-09-02', '2026-09-01', 17, 'a day before coming of age'],
  ['2008-09-01', '2026-09-01', 18, 'the day of coming of age'],
  ['2026-09-01', '2026-09-01', 0, 'on the day of birth'],
  ['2004-02-29', '2022-02-28', 17, 'born on a leap day, on 28 February'],
  ['2004-02-29', '2022-03-01', 18, 'born on a leap day, on 1 March'],
  ['2004-02-29', '2024-02-28', 19, 'born on a leap day, on 28 February of a leap year'],
  ['2004-02-29', '2024-02-29', 20, 'born on a leap day, on a leap day'],
  ['1971-12-31', '2026-01-01', 54, 'born on the last day of a year'],
])('who was born on %s is on %s %i years old: %s', (birth, day, age) => {
  expect(ageOn(civilDate(birth), civilDate(day))).toBe(age);
});

test('nobody grows younger, and each year brings one birthday', () => {
  fc.assert(
    fc.property(someDay, someDay, (birth, day) => {
      const age = ageOn(birth, day);

      expect(ageOn(birth, addDays(day, 1)) - age).toBeOneOf([0, 1]);
      expect(ageOn(birth, addDays(day, 366)) - age).toBeOneOf([1, 2]);
      expect(ageOn(addDays(birth, 1), day)).toBeLessThanOrEqual(age);
    }),
  );
});

test.each([
  ['2026-09-01T21:59:59.999Z', '2026-09-01', 'just before midnight in summer'],
  ['2026-09-01T22:00:00.000Z', '2026-09-02', 'midnight in summer'],
  ['2026-12-01T22:59:59.999Z', '2026-12-01', 'just before midnight in winter'],
  ['2026-12-01T23:00:00.000Z', '2026-12-02', 'midnight in winter'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01', 'New Year'],
  ['2024-02-28T23:30:00.000Z', '2024-02-29', 'the first half hour of a leap day'],
  ['2026-03-28T22:59:59.999Z', '2026-03-28', 'before the night in which the clock goes forward'],
  ['2026-03-28T23:00:00.000Z', '2026-03-29', 'the start of the day of 23 hours'],
  ['2026-03-29T00:59:59.999Z', '2026-03-29', 'just before the clock goes forward'],
  ['2026-03-29T01:00:00.000Z', '2026-03-29', 'just after the clock went forward'],
  ['2026-03-29T22:00:00.000Z', '2026-03-30', 'the midnight after the clock went forward'],
  ['2026-10-24T22:00:00.000Z', '2026-10-25', 'the start of the day of 25 hours'],
  ['2026-10-25T00:30:00.000Z', '2026-10-25', 'half past two, the first time'],
  ['2026-10-25T01:30:00.000Z', '2026-10-25', 'half past two, the second time'],
  ['2026-10-25T22:59:59.999Z', '2026-10-25', 'the last moment of the day of 25 hours'],
  ['2026-10-25T23:00:00.000Z', '2026-10-26', 'the midnight after the clock went back'],
])('%s is in Amsterdam on %s: %s', (moment, day) => {
  expect(dayOf(new Date(moment))).toBe(day);
});
