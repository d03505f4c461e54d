import { describe, expect, test } from 'vitest';
import { REGISTRY_CASES } from '../../testing/registry-cases.ts';
import { formatPartialDate } from '../calendar/partial-date.ts';
import { readRegistryDate } from './registry-date.ts';

test.each([
  ['2026-11-18', '2026-11-18'],
  ['20261118', '2026-11-18'],
  ['18-11-2026', '2026-11-18'],
  ['18/11/2026', '2026-11-18'],
  ['2026/11/18', '2026-11-18'],
  ['1-9-2026', '2026-09-01'],
  ['2026-11-18 00:00:00', '2026-11-18'],
  ['2026-11-18T00:00:00', '2026-11-18'],
  ['2026-11-18T00:00:00.000', '2026-11-18'],
  ['18-11-2026 0:00', '2026-11-18'],
  ['18/11/2026 00:00:00', '2026-11-18'],
  ['2026-11-17T23:00:00Z', '2026-11-18'],
  ['2026-11-18T00:00:00+01:00', '2026-11-18'],
  ['19550000', '1955'],
  ['1955-00-00', '1955'],
  ['00-00-1955', '1955'],
  ['0-0-1955', '1955'],
  ['1955', '1955'],
  ['19550300', '1955-03'],
  ['1955-03-00', '1955-03'],
  ['1955-03', '1955-03'],
  ['00-03-1955', '1955-03'],
  ['03-1955', '1955-03'],
  ['0', ''],
  ['', ''],
  ['00000000', ''],
  ['0000-00-00', ''],
  ['00-00-0000', ''],
])('%s is read as %j', (text, expected) => {
  expect(formatPartialDate(readRegistryDate(text)!)).toBe(expected);
});

test.each([
  ['a serial number of a spreadsheet', '46344'],
  ['a serial number with a time', '46344,5'],
  ['a year of two digits', '18-11-26'],
  ['a word', 'gisteren'],
  ['a month in words', '18 november 2026'],
  ['scientific notation', '2,02611E+07'],
  ['a decimal', '20261118,0'],
  ['a decimal with a point', '20261118.0'],
  ['the American order', '11/18/2026'],
  ['a day that does not exist', '30-02-2026'],
  ['a leap day in a common year', '20250229'],
  ['a month without a year', '0000-03-00'],
  ['a day without a month', '18-00-2026'],
  ['two dates', '18-11-2026 19-11-2026'],
  ['a time that is none', '18-11-2026 noon'],
  ['a moment that does not exist', '2026-13-45T00:00:00Z'],
])('%s is no date', (_, text) => {
  expect(readRegistryDate(text)).toBeNull();
});

describe("the registry's own examples", () => {
  const DATES = ['03.10', '06.10', '07.10', '08.10', '67.10', '68.10', '62.10', '83.20'];
  const told = REGISTRY_CASES.flatMap(({ given }) =>
    Object.values(given).flatMap((part) =>
      (Array.isArray(part) ? part : [part]).flatMap((elements) =>
        DATES.flatMap((name) => (elements as Record<string, string>)[name] ?? []),
      ),
    ),
  );
  const written = [...new Set(told)].filter((text) => /^\d{8}$/.test(text));

  test('are there', () => {
    expect(written.length).toBeGreaterThan(20);
  });

  test.each(written)('%s is known as far as its zeros say', (text) => {
    const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text)!;
    const expected = [year, month, day].filter((part) => Number(part) > 0).join('-');

    expect(formatPartialDate(readRegistryDate(text)!)).toBe(expected);
  });
});
