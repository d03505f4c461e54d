import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, civilDate, fromParts, partsOf } from './civil-date.ts';
import {
  formatPartialDate,
  type PartialDate,
  parsePartialDate,
  partialDate,
  rangeOf,
} from './partial-date.ts';

const someDay = fc
  .integer({ min: 0, max: 80_000 })
  .map((days) => addDays(civilDate('1880-01-01'), days));

/** A real day, and what is left of it when the registry knows less. */
const dayAndPartial = fc
  .tuple(someDay, fc.constantFrom('DAY', 'MONTH', 'YEAR'))
  .map(([day, precision]) => {
    const [year, month, date] = partsOf(day);
    const partial = partialDate(
      year,
      precision === 'YEAR' ? 0 : month,
      precision === 'DAY' ? date : 0,
    );
    return { day, partial: partial! };
  });

test('a partial date is read as it was written', () => {
  fc.assert(
    fc.property(dayAndPartial, ({ partial }) => {
      expect(parsePartialDate(formatPartialDate(partial))).toEqual(partial);
    }),
  );
});

test('the notation of the registry, with zeros for what is unknown, says the same', () => {
  fc.assert(
    fc.property(dayAndPartial, ({ partial }) => {
      const registry = formatPartialDate(partial).replaceAll('-', '').padEnd(8, '0');

      expect(parsePartialDate(registry)).toEqual(partial);
    }),
  );
});

test.each([
  ['2026-03-01', { precision: 'DAY', year: 2026, month: 3, day: 1 }],
  ['2024-02-29', { precision: 'DAY', year: 2024, month: 2, day: 29 }],
  ['2026-03', { precision: 'MONTH', year: 2026, month: 3 }],
  ['2026', { precision: 'YEAR', year: 2026 }],
  ['20260301', { precision: 'DAY', year: 2026, month: 3, day: 1 }],
  ['20260300', { precision: 'MONTH', year: 2026, month: 3 }],
  ['20260000', { precision: 'YEAR', year: 2026 }],
  ['00000000', { precision: 'UNKNOWN' }],
  ['', { precision: 'UNKNOWN' }],
] satisfies [string, PartialDate][])('"%s" is read', (text, expected) => {
  expect(parsePartialDate(text)).toEqual(expected);
});

test.each([
  '2026-02-29',
  '2026-02-30',
  '2026-13',
  '2026-1',
  '2026-1-1',
  '26',
  '9999',
  '9999-12',
  '202603',
  '0000',
  '0000-03-01',
  '0000-00-00',
  '00000301',
  '20260001',
  '2026-00-05',
  '20261300',
  '20260230',
  '2026-03-',
  '-2026',
  ' 2026',
  '2026 ',
  '01-03-2026',
  'onbekend',
  '2026-03-01T00:00:00Z',
])('"%s" is no date, not even in part', (text) => {
  expect(parsePartialDate(text)).toBeNull();
});

test('numbers out of reach make no date', () => {
  expect(partialDate(2026, 13, 0)).toBeNull();
  expect(partialDate(2026, -1, 0)).toBeNull();
  expect(partialDate(2026, 1, -1)).toBeNull();
  expect(partialDate(-1, 0, 0)).toBeNull();
  expect(partialDate(10_000, 0, 0)).toBeNull();
  expect(partialDate(0, 3, 1)).toBeNull();
  expect(partialDate(0, 0, 0)).toEqual({ precision: 'UNKNOWN' });
});

test('whatever is read has its first day not after its last', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{4}(-?\d{2}){0,2}$/), (text) => {
      const date = parsePartialDate(text);
      const range = date && rangeOf(date);

      if (range) expect(range.earliest <= range.latest).toBe(true);
    }),
  );
});

test('every real day lies within what is left of it', () => {
  fc.assert(
    fc.property(dayAndPartial, ({ day, partial }) => {
      const { earliest, latest } = rangeOf(partial)!;

      expect(earliest <= day && day <= latest).toBe(true);
    }),
  );
});

test('a day outside of a partial date does not lie within it', () => {
  fc.assert(
    fc.property(dayAndPartial, ({ partial }) => {
      const { earliest, latest } = rangeOf(partial)!;

      const before = partsOf(addDays(earliest, -1));
      const after = partsOf(addDays(latest, 1));

      const known = (parts: readonly number[]) =>
        formatPartialDate(partial) === prefix(parts, partial);
      expect(known(before)).toBe(false);
      expect(known(after)).toBe(false);
    }),
  );
});

const prefix = (parts: readonly number[], { precision }: PartialDate) =>
  fromParts(parts[0]!, parts[1]!, parts[2]!)!.slice(
    0,
    { DAY: 10, MONTH: 7, YEAR: 4, UNKNOWN: 0 }[precision],
  );

test.each([
  ['2026-03-01', '2026-03-01', '2026-03-01'],
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['1959', '1959-01-01', '1959-12-31'],
])('%s lies from %s to %s', (text, earliest, latest) => {
  expect(rangeOf(parsePartialDate(text)!)).toEqual({ earliest, latest });
});

test('nothing known has no first and no last day', () => {
  expect(rangeOf({ precision: 'UNKNOWN' })).toBeNull();
});
