import { addDays, addMonths, type CivilDate, civilDate } from '../calendar/civil-date.ts';

/** Three whole months, named by the first of them: `2015-09`. */
export type Quarter = string;

/** The quarters from a first to a last day, both included; null where these are no whole quarters. */
export function quartersBetween(from: CivilDate, to: CivilDate): Quarter[] | null {
  if (!from.endsWith('-01') || to < from) return null;
  const quarters: Quarter[] = [];
  for (let first = from; first <= to; first = addMonths(first, 3)) quarters.push(first.slice(0, 7));
  return lastDayOf(quarters.at(-1)!) === to ? quarters : null;
}

/** The same; null also where the last of them is not over. */
export function endedQuarters(from: CivilDate, to: CivilDate, today: CivilDate): Quarter[] | null {
  return to < today ? quartersBetween(from, to) : null;
}

/** The first day of a quarter. */
export const firstDayOf = (quarter: Quarter): CivilDate => civilDate(`${quarter}-01`);

export const lastDayOf = (quarter: Quarter): CivilDate =>
  addDays(addMonths(firstDayOf(quarter), 3), -1);

/**
 * Whether two quarters are the same or have no month in common and only whole quarters between them. Reports whose
 * quarters overlap would give away what happened in a single month.
 */
export const onOneGrid = (one: Quarter, other: Quarter): boolean =>
  (monthOf(one) - monthOf(other)) % 3 === 0;

const monthOf = (quarter: Quarter) => Number(quarter.slice(5));
