import { dayOf } from '../calendar/civil-date.ts';
import { type PartialDate, parsePartialDate, partialDate } from '../calendar/partial-date.ts';

/** A time behind a day, as databases and spreadsheets add it: ` 00:00:00`, `T12:30:00.000+01:00`. */
const TIME = /[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/;
const DAY_FIRST = /^(?:(\d{1,2})[-/])?(\d{1,2})[-/](\d{4})$/;

/**
 * A date as registries, databases and Dutch spreadsheets write it, whole or with zeros for what is not known:
 * `2026-03-01`, `20260301`, `1-3-2026`, `01/03/2026 00:00`, `19550000`, `00-00-1955`, `1955`, and `0` for
 * nothing at all. `null` for everything else: serial numbers, two-digit years, words, decimals.
 */
export function readRegistryDate(text: string): PartialDate | null {
  const given = text.trim();
  if (/^0?$/.test(given)) return { precision: 'UNKNOWN' };
  const zone = TIME.exec(given)?.[1];
  // A moment with its zone may be on the next day here.
  if (zone) return readMoment(given);
  const written = given.replace(TIME, '');
  const [, ...yearFirst] = YEAR_FIRST.exec(written) ?? [];
  const [, ...dayFirst] = DAY_FIRST.exec(written) ?? [];
  const [year, month, day] = yearFirst.length > 0 ? yearFirst : dayFirst.toReversed();
  if (!year) return parsePartialDate(written);
  return partialDate(Number(year), Number(month), Number(day ?? 0));
}

function readMoment(text: string): PartialDate | null {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? null : parsePartialDate(dayOf(moment));
}
