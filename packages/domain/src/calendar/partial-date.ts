import { type CivilDate, fromParts, lastDayOf } from './civil-date.ts';

/** A date as the BRP knows it: whole, or only the year and month, or only the year, or nothing. */
export type PartialDate =
  | {
      readonly precision: 'DAY';
      readonly year: number;
      readonly month: number;
      readonly day: number;
    }
  | { readonly precision: 'MONTH'; readonly year: number; readonly month: number }
  | { readonly precision: 'YEAR'; readonly year: number }
  | { readonly precision: 'UNKNOWN' };

/** The first and the last day that a partial date may be. `null` when nothing is known. */
export interface DateRange {
  readonly earliest: CivilDate;
  readonly latest: CivilDate;
}

/**
 * Reads `2026-03-01`, `2026-03`, `2026`, the registry's `20260301` with zeros for what is
 * unknown, or an empty text. `null` when it is none of these or no such day exists.
 */
export function parsePartialDate(text: string): PartialDate | null {
  if (text === '' || /^0{8}$/.test(text)) return { precision: 'UNKNOWN' };
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const dashed = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  const [, year, month, day] = compact ?? dashed ?? [];
  if (!year || Number(year) === 0) return null;
  return partialDate(Number(year), Number(month ?? 0), Number(day ?? 0));
}

/** A partial date from its numbers, where 0 stands for what is not known; `null` when no such day exists. */
export function partialDate(year: number, month: number, day: number): PartialDate | null {
  if (year === 0) return month === 0 && day === 0 ? { precision: 'UNKNOWN' } : null;
  if (month === 0) return day === 0 && fromParts(year, 1, 1) ? { precision: 'YEAR', year } : null;
  if (day === 0) return fromParts(year, month, 1) ? { precision: 'MONTH', year, month } : null;
  return fromParts(year, month, day) ? { precision: 'DAY', year, month, day } : null;
}

export function rangeOf(date: PartialDate): DateRange | null {
  switch (date.precision) {
    case 'DAY': {
      const day = fromParts(date.year, date.month, date.day)!;
      return { earliest: day, latest: day };
    }
    case 'MONTH':
      return {
        earliest: fromParts(date.year, date.month, 1)!,
        latest: lastDayOf(date.year, date.month),
      };
    case 'YEAR':
      return { earliest: fromParts(date.year, 1, 1)!, latest: fromParts(date.year, 12, 31)! };
    case 'UNKNOWN':
      return null;
  }
}

/** As it was read: `2026-03-01`, `2026-03`, `2026` or an empty text. */
export function formatPartialDate(date: PartialDate): string {
  const two = (number: number) => String(number).padStart(2, '0');
  switch (date.precision) {
    case 'DAY':
      return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
    case 'MONTH':
      return `${String(date.year).padStart(4, '0')}-${two(date.month)}`;
    case 'YEAR':
      return String(date.year).padStart(4, '0');
    case 'UNKNOWN':
      return '';
  }
}
