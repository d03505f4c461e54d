import type { PartialDate } from '@steunpad/domain/calendar/partial-date.ts';
import { normalisePostcode } from '@steunpad/domain/input/postcode.ts';
import { readRegistryDate } from '@steunpad/domain/input/registry-date.ts';
import {
  readBsn,
  readMunicipalityCode,
  readSecrecy,
  readYesNo,
} from '@steunpad/domain/input/registry-values.ts';

export type Cells = Readonly<Record<string, string>>;

/**
 * Reads the cells of one row by what belongs in them. What cannot be read is a problem of the row, by its column and
 * never with its content; it never counts as empty, and never as no.
 */
export function reading(cells: Cells) {
  const problems: string[] = [];
  const wrong = (column: string, reason: string) => {
    problems.push(`${column} ${reason}`);
    return undefined;
  };
  const text = (column: string) => cells[column] || undefined;
  const filled = <Value>(
    column: string,
    read: (text: string) => Value | null,
    reason: string | ((text: string) => string),
  ): Value | undefined => {
    const given = text(column);
    if (given === undefined) return undefined;
    return read(given) ?? wrong(column, typeof reason === 'string' ? reason : reason(given));
  };
  return {
    problems,
    wrong,
    text,
    date: (column: string): PartialDate | undefined =>
      cells[column] ? filled(column, readRegistryDate, whyNoDate) : { precision: 'UNKNOWN' },
    dates: (column: string): PartialDate[] => {
      const read = (text(column)?.split(/[\s,]+/) ?? []).map(readRegistryDate);
      if (read.includes(null)) wrong(column, 'is no list of dates as 1970-03-01 1995-06-24.');
      return read.filter((date) => date !== null);
    },
    yesNo: (column: string) => filled(column, readYesNo, 'is no yes or no.'),
    secrecy: (column: string) => filled(column, readSecrecy, 'is no yes or no, and no 0 to 7.'),
    bsn: (column: string) => filled(column, readBsn, 'is no BSN.'),
    municipality: (column: string) =>
      filled(column, readMunicipalityCode, 'is no gemeentecode as 0193 or GM0193.'),
    postcode: (column: string) => filled(column, normalisePostcode, 'is no Dutch postcode.'),
    oneOf: <Value extends string>(column: string, values: Readonly<Record<string, Value>>) =>
      filled(
        column,
        (given) => oneOf(given, values),
        `is one of ${Object.keys(values).join(', ')}.`,
      ),
  };
}

function oneOf<Value extends string>(
  given: string,
  values: Readonly<Record<string, Value>>,
): Value | null {
  const word = given.toUpperCase();
  if (Object.hasOwn(values, word)) return values[word]!;
  return Object.values(values).find((value) => value === word) ?? null;
}

function whyNoDate(text: string): string {
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return 'is a serial number of a spreadsheet, no date.';
  if (/^\d{1,2}[-/]\d{1,2}[-/]\d{2}$/.test(text)) return 'has a year of two digits.';
  return 'is no date as 2026-03-01, 2026-03 or 2026.';
}
