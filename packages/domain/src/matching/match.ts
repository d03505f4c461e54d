import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import { nextReviewOn, REVIEW_TERMS, type ReviewTerms, softEnd } from '../plans/plan-review.ts';
import type { MatchPolicy } from './match-facts.ts';

/** The promises around a match, as a municipality may set them (DOMAIN 10). */
export interface MatchTerms {
  readonly firstMeetingWorkingDays: number;
}

export const MATCH_TERMS: MatchTerms = {
  firstMeetingWorkingDays: 10,
};

/** Whether it clicked after the first visit. */
export type Fit = 'YES' | 'NO' | 'UNSURE';

/** A volunteer and a resident who both said yes. */
export interface Match {
  readonly startedOn: CivilDate;
  readonly firstMeetingBy: CivilDate;
  readonly reviewOn: CivilDate;
  /** About when it ends; going on is possible for a reason. */
  readonly softEndOn: CivilDate;
}

/** Both said yes today. */
export const startMatch = (
  today: CivilDate,
  terms: MatchTerms & ReviewTerms = { ...MATCH_TERMS, ...REVIEW_TERMS },
): Match => ({
  startedOn: today,
  firstMeetingBy: addWorkingDays(today, terms.firstMeetingWorkingDays),
  reviewOn: nextReviewOn(today, today, terms),
  softEndOn: softEnd(today, terms),
});

/** Whether somebody's answer after the first visit ends the match. A doubt is talked about first. */
export const endsAfterFirst = (fits: readonly Fit[]): boolean => fits.includes('NO');

/** From this day on a volunteer whose match ended early may be proposed again. */
export const restUntil = (
  endedOn: CivilDate,
  { coolDownWeeks }: Pick<MatchPolicy, 'coolDownWeeks'>,
): CivilDate => addDays(endedOn, 7 * coolDownWeeks);
