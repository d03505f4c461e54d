import { timeOf } from '../calendar/amsterdam-clock.ts';
import { addDays, type CivilDate, dayOf, mondayOf } from '../calendar/civil-date.ts';
import { eraseOn, retentionRule } from '../privacy/retention.ts';

/** Fewer answers than these are never released together: each could be one person's among too few. */
export const SMALLEST_BATCH = 10;

/** What is released together: answers to one version, of one round of invitations. */
export interface Batch {
  readonly surveyKey: string;
  readonly version: number;
  readonly round: string;
}

/** What may be released now, of what waits: whole groups that are large enough. The rest goes on waiting. */
export function releasable<Waiting extends Batch>(
  waiting: readonly Waiting[],
): readonly (readonly Waiting[])[] {
  const groups = Map.groupBy(waiting, ({ surveyKey, version, round }) =>
    JSON.stringify([surveyKey, version, round]),
  );
  return [...groups.values()].filter((group) => group.length >= SMALLEST_BATCH);
}

/** The finest that anything about answers is dated: a month once they are released, a week while something is kept. */
export const monthOf = (day: CivilDate): CivilDate => `${day.slice(0, 8)}01` as CivilDate;

export const weekOf = mondayOf;

/** Whether what was kept in a week is there no more. */
export const isDraftOver = (keptWeek: CivilDate, now: Date): boolean =>
  eraseOn(retentionRule('SURVEY_DRAFT'), keptWeek) < dayOf(now);

/** From when on a message the day after may go: nobody is to be woken by it. */
const MORNING = '09:00';

/** Whether it is time for the message of somebody who answered on a day. */
export const isDayAfter = (day: CivilDate, now: Date): boolean =>
  dayOf(now) > day && (timeOf(now) >= MORNING || dayOf(now) > addDays(day, 1));
