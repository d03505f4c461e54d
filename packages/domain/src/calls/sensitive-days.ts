import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  parseCivilDate,
} from '../calendar/civil-date.ts';
import { formatPartialDate, type PartialDate } from '../calendar/partial-date.ts';
import { isQuietDay } from '../calendar/working-days.ts';

/** So long the difficult days are kept (DOMAIN 10, sensitive days). */
export const SENSITIVE_DAYS_MONTHS = 15;

/**
 * The difficult days of the year, as `04-02`: the birthdays of both, the day of the wedding and that of the death. Only
 * these are kept; the dates that they come from are dropped. Whoever has 29 February to remember, has the days beside it in other years.
 * A date that is not wholly known gives no day.
 */
export function sensitiveMonthDays(origins: readonly PartialDate[]): string[] {
  const monthDays = origins.flatMap((origin) => {
    if (origin.precision !== 'DAY') return [];
    const monthDay = formatPartialDate(origin).slice(5);
    return monthDay === '02-29' ? ['02-28', '02-29', '03-01'] : [monthDay];
  });
  return [...new Set(monthDays)].sort();
}

/** On which days of the coming fifteen months these fall. */
export function sensitiveDays(monthDays: readonly string[], from: CivilDate): CivilDate[] {
  const until = addMonths(from, SENSITIVE_DAYS_MONTHS);
  const years = [0, 12, 24].map((months) => addMonths(from, months).slice(0, 4));
  return years
    .flatMap((year) => monthDays.flatMap((monthDay) => parseCivilDate(`${year}-${monthDay}`) ?? []))
    .filter((day) => from <= day && day <= until)
    .sort();
}

/** Nobody is called on a quiet day, nor on a day that the resident or the calendar of their life forbids. */
export const isDayAvoided = (day: CivilDate, daysToAvoid: readonly CivilDate[]): boolean =>
  isQuietDay(day) || daysToAvoid.includes(day);

/** The day itself, or the first day after it on which somebody may be called. */
export function notOnDayAvoided(day: CivilDate, daysToAvoid: readonly CivilDate[]): CivilDate {
  let result = day;
  while (isDayAvoided(result, daysToAvoid)) result = addDays(result, 1);
  return result;
}

/** Whether a difficult day is so many days away or fewer, before or after: no aftercare call then (table row 30). */
export const isNearSensitiveDay = (
  day: CivilDate,
  days: readonly CivilDate[],
  within = 7,
): boolean => days.some((sensitive) => Math.abs(daysBetween(day, sensitive)) <= within);
