import { addMonths, type CivilDate } from '../calendar/civil-date.ts';
import { notOnQuietDay } from '../calendar/working-days.ts';

/** How often running support is looked at together, and about when it ends, in months (DOMAIN 10). */
export interface ReviewTerms {
  readonly reviewMonths: number;
  readonly softEndMonths: number;
}

export const REVIEW_TERMS: ReviewTerms = { reviewMonths: 3, softEndMonths: 12 };

/** About when support ends; no hard stop. */
export const softEnd = (startedOn: CivilDate, terms: ReviewTerms = REVIEW_TERMS): CivilDate =>
  addMonths(startedOn, terms.softEndMonths);

/** When it is looked at again: not on a quiet day, and the last time before the soft end on that day itself. */
export function nextReviewOn(
  startedOn: CivilDate,
  today: CivilDate,
  terms: ReviewTerms = REVIEW_TERMS,
): CivilDate {
  const regular = addMonths(today, terms.reviewMonths);
  const end = softEnd(startedOn, terms);
  return notOnQuietDay(today < end && end < regular ? end : regular);
}
