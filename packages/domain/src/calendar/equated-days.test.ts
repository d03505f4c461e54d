import { expect, test } from 'vitest';
import { civilDate, parseCivilDate } from './civil-date.ts';
import decrees from './equated-days.json' with { type: 'json' };
import { EQUATED_DAYS_KNOWN_UNTIL, reachesFarEnough } from './equated-days.ts';

test('every equated day is a day, lies in the years that the decrees are about, and the list says when it was checked', () => {
  const { days, knownFrom, knownUntil, checkedOn, source, legalBase } = decrees;

  expect(days.map(parseCivilDate)).toEqual(days);
  expect(days.filter((day) => day < knownFrom || day > knownUntil)).toEqual([]);
  expect(days).toEqual(days.toSorted());
  expect(parseCivilDate(checkedOn)).toBe(checkedOn);
  expect(source).toContain('https://');
  expect(legalBase).toContain('Algemene termijnenwet');
});

test('the calendar reaches far enough for as long as a year can be promised with it', () => {
  expect(reachesFarEnough(EQUATED_DAYS_KNOWN_UNTIL, civilDate('2027-12-31'))).toBe(true);
  expect(reachesFarEnough(EQUATED_DAYS_KNOWN_UNTIL, civilDate('2028-01-01'))).toBe(false);
});
