import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { grantsDue, REVIEW_AHEAD_DAYS, type StandingGrant } from './grants-due.ts';

/** The promise of a municipality's administrators to look at roles again. */
export interface GrantReview {
  /** By when: the first day on which one of its roles is due. */
  readonly dueOn: CivilDate;
  /** Of every role that is due until this day, itself included. */
  readonly coversUntil: CivilDate;
}

/** The roles of a review that nobody confirmed or ended yet. It is done when there are none. */
export const leftIn = <G extends StandingGrant>(
  { coversUntil }: Pick<GrantReview, 'coversUntil'>,
  grants: readonly G[],
  today: CivilDate,
): readonly G[] =>
  grantsDue(grants, today).toReview.filter(({ reviewDue }) => reviewDue <= coversUntil);

/** A review to begin: some role is due soon and belongs to none that is open. What is due within two weeks is one review. */
export function reviewToBegin(
  grants: readonly StandingGrant[],
  open: readonly Pick<GrantReview, 'coversUntil'>[],
  today: CivilDate,
): GrantReview | null {
  const [first] = grantsDue(grants, today)
    .toReview.map(({ reviewDue }) => reviewDue)
    .filter((due) => open.every(({ coversUntil }) => due > coversUntil))
    .toSorted();
  return first ? { dueOn: first, coversUntil: addDays(today, REVIEW_AHEAD_DAYS) } : null;
}
