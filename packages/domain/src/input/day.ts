import { plainText } from './plain-text.ts';

const NUMBERS = /^(\d{4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,2})$/;
const DUTCH = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/;

/**
 * A day of the calendar as ISO 8601 (`2027-02-03`), or `null` when there is no such day.
 * Numbers without the year in front stand as the Dutch write them: day, month, year.
 */
export function normaliseDay(text: string): string | null {
  const typed = plainText(text);
  const [year, month, day] =
    NUMBERS.exec(typed)?.slice(1) ?? DUTCH.exec(typed)?.slice(1).reverse() ?? [];
  if (!day) return null;
  const iso = `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // The calendar makes 2 March of 30 February.
  const there = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return there.toISOString().startsWith(iso) ? iso : null;
}
