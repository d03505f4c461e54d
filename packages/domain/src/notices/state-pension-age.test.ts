import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, ageOn, type CivilDate, civilDate } from '../calendar/civil-date.ts';
import table from './state-pension-age.json' with { type: 'json' };
import { PENSION_TABLE_VERSION, statePensionDate } from './state-pension-age.ts';

const someBirth = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => addDays(civilDate('1880-01-01'), days));

/** DOMAIN 2.1, written down once more: in which year the pension begins, for whom, at what age. */
const PUBLISHED = [
  [2013, '1948-01-01', '1948-12-01', 65, 1],
  [2014, '1948-12-01', '1949-11-01', 65, 2],
  [2015, '1949-11-01', '1950-10-01', 65, 3],
  [2016, '1950-10-01', '1951-07-01', 65, 6],
  [2017, '1951-07-01', '1952-04-01', 65, 9],
  [2018, '1952-04-01', '1953-01-01', 66, 0],
  [2019, '1953-01-01', '1953-09-01', 66, 4],
  [2020, '1953-09-01', '1954-09-01', 66, 4],
  [2021, '1954-09-01', '1955-09-01', 66, 4],
  [2022, '1955-09-01', '1956-06-01', 66, 7],
  [2023, '1956-06-01', '1957-03-01', 66, 10],
  [2024, '1957-03-01', '1958-01-01', 67, 0],
  [2025, '1958-01-01', '1959-01-01', 67, 0],
  [2026, '1959-01-01', '1960-01-01', 67, 0],
  [2027, '1960-01-01', '1961-01-01', 67, 0],
  [2028, '1961-01-01', '1961-10-01', 67, 3],
  [2029, '1961-10-01', '1962-10-01', 67, 3],
  [2030, '1962-10-01', '1963-10-01', 67, 3],
  [2031, '1963-10-01', '1964-10-01', 67, 3],
] as const;

test('the table has no gap and no overlap', () => {
  const { rows } = table;

  expect(rows[0]!.bornFrom).toBeNull();
  expect(rows.at(-1)!.bornBefore).toBeNull();
  for (const [i, { bornFrom }] of rows.slice(1).entries())
    expect(bornFrom).toBe(rows[i]!.bornBefore);
  for (const { bornFrom, bornBefore } of rows)
    expect((bornFrom ?? '') < (bornBefore ?? '9')).toBe(true);
});

test('the table holds what was published, and marks as provisional what was not', () => {
  const known = table.rows
    .slice(1, -1)
    .map((row) => [row.bornFrom, row.bornBefore, row.years, row.months]);

  expect(known).toEqual(PUBLISHED.map(([, ...row]) => row));
  expect(table.rows.filter((row) => row.provisional)).toEqual([table.rows.at(-1)]);
  expect(table.version).toBe(PENSION_TABLE_VERSION);
});

test('the pension age never goes down', () => {
  const ages = table.rows.map(({ years, months }) => years * 12 + months);

  expect(ages).toEqual(ages.toSorted((a, b) => a - b));
});

test.each(PUBLISHED)(
  'in %i it begins for the person who was born from %s and before %s',
  (year, from, before, years, months) => {
    const first = statePensionDate(civilDate(from));
    const last = statePensionDate(addDays(civilDate(before), -1));

    expect(first.slice(0, 4)).toBe(String(year));
    expect(last.slice(0, 4)).toBe(String(year));
    expect(first).toBe(addMonths(civilDate(from), years * 12 + months));
  },
);

test('until 2012 it began on the 65th birthday, and in 2032 not before 67 years and 3 months', () => {
  expect(statePensionDate(civilDate('1947-12-31'))).toBe('2012-12-31');
  expect(statePensionDate(civilDate('1946-05-01'))).toBe('2011-05-01');
  expect(statePensionDate(civilDate('1964-10-01'))).toBe('2032-01-01');
  expect(statePensionDate(civilDate('1990-06-15'))).toBe('2057-09-15');
});

test.each([
  ['1950-09-30', '2015-12-30', 'on the last day but one of a row'],
  ['1950-10-01', '2016-04-01', 'on the first day of a row'],
  ['1956-07-01', '2023-05-01', 'where a copied table cuts on the year of birth'],
  ['1949-12-01', '2015-03-01', 'where a copied table cuts on the year of birth, earlier'],
  ['1956-08-31', '2023-06-30', 'in a month without a 31st'],
  ['1956-08-30', '2023-06-30', 'a day before'],
  ['1956-02-29', '2022-09-29', 'on a leap day'],
  ['1952-02-29', '2017-11-29', 'on a leap day, 65 years and 9 months'],
  ['1960-02-29', '2027-02-28', 'on a leap day, whole years'],
])('who was born on %s reaches pension age on %s: %s', (birth, expected) => {
  expect(statePensionDate(civilDate(birth))).toBe(expected);
});

test('who was born later never reaches pension age earlier', () => {
  fc.assert(
    fc.property(someBirth, someBirth, (one, other) => {
      const [earlier, later] = [one, other].toSorted() as [CivilDate, CivilDate];

      expect(statePensionDate(earlier) <= statePensionDate(later)).toBe(true);
    }),
  );
});

test('from one birthday to the next day nobody reaches pension age earlier, around every row', () => {
  for (const { bornBefore } of table.rows) {
    if (!bornBefore) continue;
    for (let days = -40; days < 40; days += 1) {
      const birth = addDays(civilDate(bornBefore), days);
      expect(statePensionDate(birth) <= statePensionDate(addDays(birth, 1)), birth).toBe(true);
    }
  }
});

test('everybody reaches pension age at 65, 66 or 67, a leap day one day before the birthday at most', () => {
  fc.assert(
    fc.property(someBirth, (birth) => {
      expect(ageOn(birth, addDays(statePensionDate(birth), 1))).toBeOneOf([65, 66, 67]);
    }),
  );
});
