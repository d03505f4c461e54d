import { addMonths, type CivilDate, civilDate } from './civil-date.ts';
import decrees from './equated-days.json' with { type: 'json' };

const DAYS: ReadonlySet<string> = new Set(decrees.days);

/** The last day for which it is decided which days are equated: a decree holds for three years. */
export const EQUATED_DAYS_KNOWN_UNTIL: CivilDate = civilDate(decrees.knownUntil);

/** So far ahead something may be promised, so so far ahead the calendar has to be known. */
const LOOK_AHEAD_MONTHS = 12;

/** Whether a decree equates the day with a public holiday (art. 3, third paragraph, Algemene termijnenwet). */
export const isEquatedDay = (day: CivilDate): boolean => DAYS.has(day);

/** Whether days that are known until a day are known for everything that may be promised today. */
export const reachesFarEnough = (knownUntil: CivilDate, today: CivilDate): boolean =>
  addMonths(today, LOOK_AHEAD_MONTHS) <= knownUntil;
