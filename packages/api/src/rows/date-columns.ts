import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { type PartialDate, partialDate } from '@steunpad/domain/calendar/partial-date.ts';

// A `date` column passes Prisma as midnight UTC; everywhere else a day is a CivilDate.

export const fromColumn = (column: Date): CivilDate =>
  column.toISOString().slice(0, 10) as CivilDate;

export const toColumn = (day: CivilDate): Date => new Date(`${day}T00:00:00Z`);

/** Year, month and day as three nullable columns. */
export function partialColumns(date: PartialDate): [number | null, number | null, number | null] {
  switch (date.precision) {
    case 'DAY':
      return [date.year, date.month, date.day];
    case 'MONTH':
      return [date.year, date.month, null];
    case 'YEAR':
      return [date.year, null, null];
    case 'UNKNOWN':
      return [null, null, null];
  }
}

export const fromPartialColumns = (
  year: number | null,
  month: number | null,
  day: number | null,
): PartialDate => partialDate(year ?? 0, month ?? 0, day ?? 0) ?? { precision: 'UNKNOWN' };
