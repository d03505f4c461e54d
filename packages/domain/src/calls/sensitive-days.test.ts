import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, civilDate } from '../calendar/civil-date.ts';
import { type PartialDate, parsePartialDate } from '../calendar/partial-date.ts';
import { isQuietDay } from '../calendar/working-days.ts';
import {
  isDayAvoided,
  isNearSensitiveDay,
  notOnDayAvoided,
  sensitiveDays,
  sensitiveMonthDays,
} from './sensitive-days.ts';

const date = (text: string): PartialDate => parsePartialDate(text)!;
const days = (...texts: string[]) => texts.map(civilDate);

const someDay = fc
  .integer({ min: 0, max: 20_000 })
  .map((count) => addDays(civilDate('2000-01-01'), count));

test('both birthdays and the wedding day return in the coming fifteen months', () => {
  const kept = sensitiveMonthDays([date('1971-04-02'), date('1968-11-30'), date('1995-08-25')]);

  expect(kept).toEqual(['04-02', '08-25', '11-30']);
  expect(sensitiveDays(kept, civilDate('2026-09-04'))).toEqual([
    '2026-11-30',
    '2027-04-02',
    '2027-08-25',
    '2027-11-30',
  ]);
});

test('who was born on 29 February has the days beside it in a year without one', () => {
  const kept = sensitiveMonthDays([date('1972-02-29')]);

  expect(sensitiveDays(kept, civilDate('2026-12-01'))).toEqual([
    '2027-02-28',
    '2027-03-01',
    '2028-02-28',
    '2028-02-29',
    '2028-03-01',
  ]);
});

test.each(['1971-04', '1971', ''])('of a date known as "%s" no day is known', (text) => {
  expect(sensitiveMonthDays([date(text)])).toEqual([]);
});

test('a shared birthday is one day, and no year is kept', () => {
  expect(sensitiveMonthDays([date('1971-04-02'), date('1969-04-02')])).toEqual(['04-02']);
});

test('the first and the last day of the fifteen months count', () => {
  expect(sensitiveDays(['09-04', '12-04'], civilDate('2026-09-04'))).toEqual([
    '2026-09-04',
    '2026-12-04',
    '2027-09-04',
    '2027-12-04',
  ]);
});

test('every day of the year returns in the term, on itself', () => {
  fc.assert(
    fc.property(someDay, someDay, (born, from) => {
      const monthDays = sensitiveMonthDays([date(born)]);

      const days = sensitiveDays(monthDays, from);

      expect(days.length).toBeGreaterThan(0);
      for (const day of days) {
        expect(from <= day && day <= addMonths(from, 15)).toBe(true);
        expect(monthDays).toContain(day.slice(5));
      }
    }),
  );
});

test('a weekend, a holiday and a difficult day are avoided, an ordinary Monday is not', () => {
  const avoided = days('2026-11-24');

  expect(isDayAvoided(civilDate('2026-11-21'), avoided)).toBe(true);
  expect(isDayAvoided(civilDate('2026-12-25'), avoided)).toBe(true);
  expect(isDayAvoided(civilDate('2026-11-24'), avoided)).toBe(true);
  expect(isDayAvoided(civilDate('2026-11-23'), avoided)).toBe(false);
});

test('the first day that is not avoided has only avoided days before it', () => {
  fc.assert(
    fc.property(someDay, fc.array(fc.nat(20)), (day, offsets) => {
      const avoided = offsets.map((offset) => addDays(day, offset));

      const found = notOnDayAvoided(day, avoided);

      expect(isQuietDay(found) || avoided.includes(found)).toBe(false);
      for (let before = day; before < found; before = addDays(before, 1))
        expect(isQuietDay(before) || avoided.includes(before)).toBe(true);
    }),
  );
});

test('aftercare keeps seven days away from a difficult day, on either side', () => {
  const kept = days('2027-04-02');

  expect(isNearSensitiveDay(civilDate('2027-03-26'), kept)).toBe(true);
  expect(isNearSensitiveDay(civilDate('2027-04-09'), kept)).toBe(true);
  expect(isNearSensitiveDay(civilDate('2027-03-25'), kept)).toBe(false);
  expect(isNearSensitiveDay(civilDate('2027-04-10'), kept)).toBe(false);
});
