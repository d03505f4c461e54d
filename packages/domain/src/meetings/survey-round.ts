import type { CivilDate } from '../calendar/civil-date.ts';
import { SMALLEST_BATCH } from '../surveys/release.ts';

/** What visitors are asked afterwards. */
export const MEETING_SURVEY = 'after-meeting';

interface Asked {
  readonly id: string;
  readonly day: CivilDate;
  /** How many registrations have a place. */
  readonly registrations: number;
}

/**
 * The round of the survey for one meeting. Answers are released by ten of a round: where fewer could answer they share one
 * with the other small meetings of the year, or nobody would ever read them.
 */
export const roundOf = ({ id, day, registrations }: Asked): string =>
  registrations < SMALLEST_BATCH ? `small meetings ${day.slice(0, 4)}` : `meeting ${id}`;

/** Whether the results of a round tell of other meetings too. */
export const isShared = (round: string): boolean => round.startsWith('small meetings ');
