import { describe, expect, test } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { writtenDate, writtenMonth, writtenPhone, writtenWhen } from './written.ts';

test('days and months are written as people write them', () => {
  expect(writtenDate(civilDate('2026-04-02'), 'nl')).toBe('2 april 2026');
  expect(writtenDate(civilDate('2026-04-02'), 'en')).toBe('2 April 2026');
  expect(writtenMonth(civilDate('2026-12-31'), 'nl')).toBe('december 2026');
  expect(writtenMonth(civilDate('2026-01-01'), 'en')).toBe('January 2026');
});

describe('when somebody died is written as far as it is known', () => {
  test.each([
    [
      { precision: 'DAY', year: 2026, month: 9, day: 1 },
      'op 1 september 2026',
      'on 1 September 2026',
    ],
    [{ precision: 'MONTH', year: 2026, month: 9 }, 'in september 2026', 'in September 2026'],
    [{ precision: 'YEAR', year: 2026 }, 'in 2026', 'in 2026'],
    [{ precision: 'UNKNOWN' }, 'kort geleden', 'recently'],
  ] as const)('%o', (date, dutch, english) => {
    expect(writtenWhen(date, 'nl')).toBe(dutch);
    expect(writtenWhen(date, 'en')).toBe(english);
  });
});

test.each([
  ['+31385550193', '038 555 01 93'],
  ['+31523555160', '0523 55 51 60'],
  ['+31612345678', '06 1234 5678'],
  ['+31703555555', '070 355 55 55'],
  ['+32470123456', '+32470123456'],
  ['14 038', '14 038'],
])('%s is read out as %s', (phone, expected) => {
  expect(writtenPhone(phone)).toBe(expected);
});
