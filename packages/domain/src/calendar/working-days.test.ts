import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate, daysBetween, weekday } from './civil-date.ts';
import {
  addWorkingDays,
  easterSunday,
  isPublicHoliday,
  isQuietDay,
  isWorkingDay,
  notOnQuietDay,
  onWorkingDay,
} from './working-days.ts';

const someDay = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => addDays(civilDate('2000-01-01'), days));

const HOLIDAYS: Record<string, readonly string[]> = {
  'New Year': ['2024-01-01', '2025-01-01', '2026-01-01', '2027-01-01', '2028-01-01'],
  'Good Friday': ['2024-03-29', '2025-04-18', '2026-04-03', '2027-03-26', '2028-04-14'],
  'Easter Monday': ['2024-04-01', '2025-04-21', '2026-04-06', '2027-03-29', '2028-04-17'],
  "King's Day": ['2024-04-27', '2025-04-26', '2026-04-27', '2027-04-27', '2028-04-27'],
  'Liberation Day': ['2024-05-05', '2025-05-05', '2026-05-05', '2027-05-05', '2028-05-05'],
  Ascension: ['2024-05-09', '2025-05-29', '2026-05-14', '2027-05-06', '2028-05-25'],
  'Whit Monday': ['2024-05-20', '2025-06-09', '2026-05-25', '2027-05-17', '2028-06-05'],
  Christmas: ['2024-12-25', '2025-12-25', '2026-12-25', '2027-12-25', '2028-12-25'],
  'the second day of Christmas': [
    '2024-12-26',
    '2025-12-26',
    '2026-12-26',
    '2027-12-26',
    '2028-12-26',
  ],
};

test.each(Object.entries(HOLIDAYS))('%s is a public holiday', (_, days) => {
  for (const day of days) {
    expect.soft(isPublicHoliday(civilDate(day)), day).toBe(true);
    expect.soft(isWorkingDay(civilDate(day)), day).toBe(false);
  }
});

test('from 2024 to 2028 there is no other public holiday', () => {
  const named = Object.values(HOLIDAYS).flat().sort();

  const found = everyDay('2024-01-01', '2028-12-31').filter(isPublicHoliday);

  expect(found).toEqual(named);
});

test.each([
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
])('a decree equates %s with a public holiday: nobody works and it is quiet', (day) => {
  expect(isWorkingDay(civilDate(day))).toBe(false);
  expect(isQuietDay(civilDate(day))).toBe(true);
  expect(weekday(civilDate(day))).toBeLessThanOrEqual(5);
});

test("on Sunday 27 April 2025 it is no King's Day, and on Queen's Day of 2026 there is work", () => {
  expect(isPublicHoliday(civilDate('2025-04-27'))).toBe(false);
  expect(isWorkingDay(civilDate('2026-04-30'))).toBe(true);
  expect(isPublicHoliday(civilDate('2013-04-30'))).toBe(true);
});

test.each([
  '1961-04-02',
  '2000-04-23',
  '2008-03-23',
  '2011-04-24',
  '2013-03-31',
  '2016-03-27',
  '2019-04-21',
  '2021-04-04',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2035-03-25',
  '2038-04-25',
  '2049-04-18',
])('Easter fell or falls on %s', (day) => {
  expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
});

test('Easter is a Sunday from 22 March to 25 April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
      const easter = easterSunday(year);

      expect(weekday(easter)).toBe(7);
      expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
    }),
  );
});

test('no weekend day is a working day', () => {
  expect(isWorkingDay(civilDate('2026-11-21'))).toBe(false);
  expect(isWorkingDay(civilDate('2026-11-22'))).toBe(false);
  expect(isWorkingDay(civilDate('2026-11-23'))).toBe(true);
});

test.each([
  ['2026-11-20', 1, '2026-11-23', 'over a weekend'],
  ['2026-11-21', 1, '2026-11-23', 'from a Saturday'],
  ['2026-11-23', 5, '2026-11-30', 'a week'],
  ['2026-04-02', 1, '2026-04-07', 'over Easter'],
  ['2025-04-17', 1, '2025-04-22', 'over Easter of 2025'],
  ['2026-12-24', 1, '2026-12-28', 'over Christmas'],
  ['2026-05-13', 1, '2026-05-18', 'over Ascension and the Friday after it'],
  ['2027-05-05', 1, '2027-05-10', 'over Ascension of 2027 and the Friday after it'],
  ['2025-12-31', 1, '2026-01-05', 'over New Year and the Friday after it'],
  ['2029-05-09', 1, '2029-05-11', 'over Ascension of a year that no decree names yet'],
  ['2026-12-31', 1, '2027-01-04', 'over New Year'],
  ['2026-11-23', 0, '2026-11-23', 'none'],
])('from %s it is %i working days to %s: %s', (day, count, expected) => {
  expect(addWorkingDays(civilDate(day), count)).toBe(expected);
});

test('so many working days later is a working day with exactly so many of them in between', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
      const result = addWorkingDays(day, count);

      expect(isWorkingDay(result)).toBe(true);
      expect(everyDay(addDays(day, 1), result).filter(isWorkingDay)).toHaveLength(count);
    }),
  );
});

test('who starts later or waits longer is never ready earlier', () => {
  fc.assert(
    fc.property(someDay, fc.nat(10), fc.nat(30), (day, later, count) => {
      expect(addWorkingDays(addDays(day, later), count) >= addWorkingDays(day, count)).toBe(true);
      expect(addWorkingDays(day, count + 1) > addWorkingDays(day, count)).toBe(true);
    }),
  );
});

test('a day moves to the first working day from it on', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const result = onWorkingDay(day);

      expect(everyDay(day, result).filter(isWorkingDay)).toEqual([result]);
    }),
  );
});

test('from 24 December to 2 January it is quiet, on the days around it there may be work', () => {
  const quiet = everyDay('2026-12-24', '2027-01-02');

  expect(quiet).toHaveLength(10);
  expect(quiet.every(isQuietDay)).toBe(true);
  expect(isQuietDay(civilDate('2026-12-23'))).toBe(false);
  expect(isQuietDay(civilDate('2027-01-03'))).toBe(true);
  expect(isQuietDay(civilDate('2027-01-04'))).toBe(false);
  expect(isQuietDay(civilDate('2029-01-02'))).toBe(true);
  expect(isQuietDay(civilDate('2029-01-03'))).toBe(false);
});

test('Christmas Eve and New Year’s Eve are quiet, but they are working days', () => {
  expect(isWorkingDay(civilDate('2026-12-24'))).toBe(true);
  expect(isWorkingDay(civilDate('2026-12-31'))).toBe(true);
});

test('a day moves to the first day from it on that is not quiet, and that is a working day', () => {
  expect(notOnQuietDay(civilDate('2026-12-24'))).toBe('2027-01-04');
  fc.assert(
    fc.property(someDay, (day) => {
      const result = notOnQuietDay(day);

      expect(isWorkingDay(result)).toBe(true);
      expect(everyDay(day, result).filter((each) => !isQuietDay(each))).toEqual([result]);
    }),
  );
});

function everyDay(from: string, to: string): CivilDate[] {
  const first = civilDate(from);
  return Array.from({ length: daysBetween(first, civilDate(to)) + 1 }, (_, days) =>
    addDays(first, days),
  );
}
