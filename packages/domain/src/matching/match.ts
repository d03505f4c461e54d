import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkingDays, isQuietDay, notOnQuietDay } from '../calendar/working-days.ts';
import { TERMS } from '../pathway/terms.ts';
import { nextReviewOn, REVIEW_TERMS, type ReviewTerms, softEnd } from '../plans/plan-review.ts';
import type { MatchPolicy } from './match-facts.ts';

/** The promises around a match, as a municipality may set them (DOMAIN 10). */
export interface MatchTerms {
  readonly firstMeetingWorkingDays: number;
  /** Between the first visit and the coordinator's question how it was. */
  readonly checkInWorkingDays: number;
  /** Between the end of a match and a talk with the resident about somebody else (scenario 8). */
  readonly someoneElseContactWorkingDays: number;
}

export const MATCH_TERMS: MatchTerms = {
  firstMeetingWorkingDays: 10,
  checkInWorkingDays: 5,
  someoneElseContactWorkingDays: 3,
};

/** Who waits hears something at least so often (table row 23). */
export const WAITING_CONTACT_WEEKS = 3;

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

/** Why a match ended (DOMAIN 4.7). Never that it failed; no fit is OTHER, because nobody is asked why. */
export type MatchEndReason =
  | 'NEED_MET'
  | 'RESIDENT_STOPPED'
  | 'VOLUNTEER_STOPPED'
  | 'REFERRED'
  | 'MOVED'
  | 'DECEASED'
  | 'NO_CONTACT'
  | 'OTHER';

export interface MatchEnded {
  readonly endedOn: CivilDate;
  readonly reason: MatchEndReason;
  /** By then the coordinator spoke with the resident, unless the resident died. */
  readonly contactResidentBy: CivilDate | null;
  /** Until then the volunteer rests from new proposals; `null` after an end that was agreed. */
  readonly restUntil: CivilDate | null;
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

/** By then the coordinator asked both how the first visit was. */
export const checkInBy = (firstVisitOn: CivilDate, terms: MatchTerms = MATCH_TERMS): CivilDate =>
  addWorkingDays(firstVisitOn, terms.checkInWorkingDays);

/** Whether somebody's answer after the first visit ends the match. A doubt is talked about first. */
export const endsAfterFirst = (fits: readonly Fit[]): boolean => fits.includes('NO');

/** A match ends: agreed with a taper, or early, which gives the volunteer four weeks of rest (table row 28). */
export const endMatch = (
  reason: MatchEndReason,
  end: 'AGREED' | 'EARLY',
  today: CivilDate,
  policy: Pick<MatchPolicy, 'coolDownWeeks'> = TERMS,
  { someoneElseContactWorkingDays }: MatchTerms = MATCH_TERMS,
): MatchEnded => ({
  endedOn: today,
  reason,
  contactResidentBy:
    reason === 'DECEASED' ? null : addWorkingDays(today, someoneElseContactWorkingDays),
  restUntil: end === 'EARLY' ? restUntil(today, policy) : null,
});

/** From this day on a volunteer whose match ended early may be proposed again. */
export const restUntil = (
  endedOn: CivilDate,
  { coolDownWeeks }: Pick<MatchPolicy, 'coolDownWeeks'>,
): CivilDate => addDays(endedOn, 7 * coolDownWeeks);

/**
 * Who waits for a volunteer hears something at least every three weeks (table row 23). Where that day is quiet, before
 * it: a promise is kept early rather than late. Only where all days between are quiet, after it.
 */
export function waitingContactBy(
  lastContactOn: CivilDate,
  weeks: number = WAITING_CONTACT_WEEKS,
): CivilDate {
  const promised = addDays(lastContactOn, 7 * weeks);
  let day = promised;
  while (isQuietDay(day)) day = addDays(day, -1);
  return day > lastContactOn ? day : notOnQuietDay(promised);
}
