import { addMonths, type CivilDate } from '../calendar/civil-date.ts';
import { notOnQuietDay } from '../calendar/working-days.ts';
import { Refusal } from '../kernel.ts';

/** How often running support is looked at together, and about when it ends, in months (DOMAIN 10). */
export interface ReviewTerms {
  readonly reviewMonths: number;
  readonly softEndMonths: number;
}

export const REVIEW_TERMS: ReviewTerms = { reviewMonths: 3, softEndMonths: 12 };

/** What a resident and coordinator chose together (table row 27). */
export type ReviewOutcome =
  /** It goes on as it is. */
  | 'CONTINUE'
  /** It goes on with another volunteer: waiting again, in the same place. */
  | 'OTHER_VOLUNTEER'
  /** It becomes less, step by step. */
  | 'TAPER';

export interface Review {
  readonly outcome: ReviewOutcome;
  /** Why it goes on after a year; empty when that is not the question. */
  readonly reason: string;
}

export interface ReviewHeld {
  readonly outcome: ReviewOutcome;
  readonly heldOn: CivilDate;
  /** `null` when the support is ending: the last visits are planned instead. */
  readonly nextReviewOn: CivilDate | null;
  readonly extensionReason: string | null;
}

/** After a year support goes on only for a reason, so that nobody is forgotten in it. */
export class ExtensionNeedsReason extends Refusal {
  readonly code = 'EXTENSION_NEEDS_REASON';
  readonly softEnd: CivilDate;

  constructor(softEnd: CivilDate) {
    super(`Support that goes on after ${softEnd} needs a reason.`);
    this.softEnd = softEnd;
  }
}

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

/** Records what was chosen in a review. */
export function holdReview(
  startedOn: CivilDate,
  { outcome, reason }: Review,
  today: CivilDate,
  terms: ReviewTerms = REVIEW_TERMS,
): ReviewHeld | ExtensionNeedsReason {
  if (outcome === 'TAPER')
    return { outcome, heldOn: today, nextReviewOn: null, extensionReason: null };
  const end = softEnd(startedOn, terms);
  const extensionReason = reason.trim();
  if (today >= end && extensionReason === '') return new ExtensionNeedsReason(end);
  return {
    outcome,
    heldOn: today,
    nextReviewOn: nextReviewOn(startedOn, today, terms),
    extensionReason: today >= end ? extensionReason : null,
  };
}
