import { addMonths, type CivilDate } from '../calendar/civil-date.ts';
import table from './state-pension-age.json' with { type: 'json' };

/** Which table was used, so that a decision can be explained years later. */
export const PENSION_TABLE_VERSION = table.version;

/**
 * The day on which somebody reaches state pension age: birth plus the years and months of the table
 * (art. 7a Algemene Ouderdomswet). For births from 1 October 1964 the law has set a minimum only.
 */
export function statePensionDate(birth: CivilDate): CivilDate {
  const { years, months } = table.rows.find(({ bornBefore }) => !bornBefore || birth < bornBefore)!;
  return addMonths(birth, years * 12 + months);
}
