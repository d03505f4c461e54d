import type { PartialDate } from '@steunpad/domain/calendar/partial-date.ts';
import { normalisePostcode } from '@steunpad/domain/input/postcode.ts';
import { readRegistryDate } from '@steunpad/domain/input/registry-date.ts';
import {
  readBsn,
  readMunicipalityCode,
  readSecrecy,
  readYesNo,
} from '@steunpad/domain/input/registry-values.ts';
import type { CellFault, Fault } from './faults.ts';

export type Cells = Readonly<Record<string, string>>;

/**
 * Reads the cells of one row by what belongs in them. What cannot be read is a fault of the row, by its column and
 * never with its content; it never counts as empty, and never as no.
 */
export function reading(cells: Cells) {
  const faults: Fault[] = [];
  const wrong = (column: string, code: CellFault, values?: Fault['values']) => {
    faults.push({ column, code, ...(values && { values }) });
    return undefined;
  };
  const text = (column: string) => cells[column] || undefined;
  const filled = <Value>(
    column: string,
    read: (text: string) => Value | null,
    code: CellFault | ((text: string) => CellFault),
  ): Value | undefined => {
    const given = text(column);
    if (given === undefined) return undefined;
    return read(given) ?? wrong(column, typeof code === 'string' ? code : code(given));
  };
  return {
    faults,
    wrong,
    text,
    date: (column: string): PartialDate | undefined =>
      cells[column] ? filled(column, readRegistryDate, whyNoDate) : { precision: 'UNKNOWN' },
    dates: (column: string): PartialDate[] => {
      const read = (text(column)?.split(/[\s,]+/) ?? []).map(readRegistryDate);
      if (read.includes(null)) wrong(column, 'NO_DATES');
      return read.filter((date) => date !== null);
    },
    yesNo: (column: string) => filled(column, readYesNo, 'NO_YES_OR_NO'),
    secrecy: (column: string) => filled(column, readSecrecy, 'NO_SECRECY'),
    bsn: (column: string) => filled(column, readBsn, 'NO_BSN'),
    municipality: (column: string) => filled(column, readMunicipalityCode, 'NO_MUNICIPALITY'),
    postcode: (column: string) => filled(column, normalisePostcode, 'NO_POSTCODE'),
    oneOf: <Value extends string>(column: string, values: Readonly<Record<string, Value>>) => {
      const given = text(column);
      if (given === undefined) return undefined;
      const known = Object.keys(values).join(', ');
      return oneOf(given, values) ?? wrong(column, 'NOT_ONE_OF', { values: known });
    },
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

function whyNoDate(text: string): CellFault {
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return 'SERIAL_NUMBER';
  if (/^\d{1,2}[-/]\d{1,2}[-/]\d{2}$/.test(text)) return 'SHORT_YEAR';
  return 'NO_DATE';
}
