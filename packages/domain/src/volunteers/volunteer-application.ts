import type { CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';

/** Whoever wants to help hears from a person within five working days (DOMAIN 11.3 C). */
export const ANSWER_WITHIN_WORKING_DAYS = 5;

/** The day by which an application that came in on `received` is answered. */
export const answerBy = (received: CivilDate): CivilDate =>
  addWorkingDays(received, ANSWER_WITHIN_WORKING_DAYS);
