import { normaliseDay } from '@steunpad/domain/input/day.ts';
import { today } from './today.ts';

/** The first and the last day from which contact may be asked for: two weeks to a year from today. */
function laterRange(start: Date): { readonly min: string; readonly max: string } {
  const min = new Date(start);
  min.setUTCDate(min.getUTCDate() + 14);
  const max = new Date(start);
  max.setUTCFullYear(max.getUTCFullYear() + 1);
  return { min: min.toISOString().slice(0, 10), max: max.toISOString().slice(0, 10) };
}

/** Whether contact may be asked for from this day on. */
export function laterEnough(typed: string) {
  const day = normaliseDay(typed) ?? '';
  const { min, max } = laterRange(new Date(today()));
  return day >= min && day <= max ? null : ('INVALID_DATE' as const);
}
