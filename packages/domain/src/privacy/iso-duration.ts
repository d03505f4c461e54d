import { addDays, addMonths, type CivilDate, civilDate } from '../calendar/civil-date.ts';

/** A term of whole months and days. Years are twelve months, weeks seven days. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

/** An ISO 8601 duration of years, months, weeks and days, as `P2Y`, `P1Y6M`, `P6W` or `P30D`, or `null`. */
export function parseDuration(text: string): Duration | null {
  const number = '(\\d{1,4})';
  const match = new RegExp(
    `^P(?=\\d)(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?$`,
  ).exec(text);
  if (!match) return null;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0));
  return { months: 12 * years! + months!, days: 7 * weeks! + days! };
}

/** The day on which a term that began on a day is over. */
export const addDuration = (day: CivilDate, { months, days }: Duration): CivilDate =>
  addDays(addMonths(day, months), days);

/** Below zero when the first is shorter. Months differ in length: counted from the first of January of a common year. */
export function compareDurations(first: Duration, second: Duration): number {
  const start = civilDate('2001-01-01');
  return addDuration(start, first).localeCompare(addDuration(start, second));
}
