import { addMonths, type CivilDate } from '../calendar/civil-date.ts';
import { notOnQuietDay } from '../calendar/working-days.ts';
import { LIMITS } from '../input/limits.ts';
import { Refusal } from '../kernel.ts';
import { REVIEW_TERMS, type ReviewTerms } from './plan-review.ts';
import type { WorkGuidance } from './work-guidance.ts';

/** What may be agreed with a resident (DOMAIN 9, SupportPlan). */
export type PlanItemKind =
  | 'VOLUNTEER'
  | 'PRACTICAL_HELP'
  | 'PEER_GROUP'
  | 'PROFESSIONAL'
  | 'WORK_GUIDANCE'
  | 'INFORMATION'
  | 'REFERRAL';

/** One thing that was agreed. */
export interface PlanItem {
  readonly kind: PlanItemKind;
  /** In the resident's own words. */
  readonly goal: string;
  /** `null` when it begins as soon as it can. */
  readonly startOn: CivilDate | null;
  readonly reviewOn: CivilDate;
  /** When the resident agreed that somebody outside hears of them; only a referral needs it. */
  readonly consentOn: CivilDate | null;
  /** With guidance to work only. */
  readonly guidance: WorkGuidance | null;
}

/** What is put in front of a resident; without a day of review it gets the usual one. */
export interface PlanDraft {
  readonly items: readonly (Omit<PlanItem, 'reviewOn'> & { readonly reviewOn?: CivilDate })[];
  /** Nothing now is an answer too, and it has to be said. */
  readonly nothingNow: boolean;
}

/** What was agreed, in the resident's own words (glossary: maatwerk). */
export interface SupportPlan {
  readonly items: readonly PlanItem[];
  readonly nothingNow: boolean;
  readonly agreedOn: CivilDate;
}

/** What has to be known besides the plan itself. */
export interface PlanFacts {
  /** Whether the resident told that the partner died by suicide. */
  readonly afterSuicide: boolean;
  /** Whether a professional made it with the resident. */
  readonly byProfessional: boolean;
}

/** What is not right about a plan. */
export type PlanProblem =
  | 'NOTHING_CHOSEN'
  | 'NOTHING_NOW_WITH_ITEMS'
  | 'GOAL_MISSING'
  | 'GOAL_TOO_LONG'
  | 'REVIEW_BEFORE_START'
  | 'REVIEW_TOO_LATE'
  | 'REFERRAL_WITHOUT_CONSENT'
  | 'PEER_GROUP_NEEDS_PROFESSIONAL'
  | 'PACE_MISSING'
  | 'PACE_WITHOUT_WORK';

export class PlanNotComplete extends Refusal {
  readonly code = 'PLAN_NOT_COMPLETE';
  readonly problem: PlanProblem;
  /** Which item, from 0; `null` when it is about the whole plan. */
  readonly item: number | null;

  constructor(problem: PlanProblem, item: number | null = null) {
    super(`The plan cannot be agreed: ${problem}.`);
    this.problem = problem;
    this.item = item;
  }
}

/** A plan as it was agreed, or the first thing that is not right with it. */
export function agreePlan(
  { items, nothingNow }: PlanDraft,
  facts: PlanFacts,
  today: CivilDate,
  terms: ReviewTerms = REVIEW_TERMS,
): SupportPlan | PlanNotComplete {
  if (items.length === 0 && !nothingNow) return new PlanNotComplete('NOTHING_CHOSEN');
  if (items.length > 0 && nothingNow) return new PlanNotComplete('NOTHING_NOW_WITH_ITEMS');

  const agreed = items.map((item) => ({
    ...item,
    goal: item.goal.trim(),
    reviewOn: item.reviewOn ?? reviewBy(item.startOn ?? today, terms),
  }));
  for (const [i, item] of agreed.entries()) {
    const problem = wrongWith(item, today, terms) ?? notAllowed(item, facts);
    if (problem) return new PlanNotComplete(problem, i);
  }
  return { items: agreed, nothingNow, agreedOn: today };
}

/** Whether a resident has to wait for a volunteer (table rows 22 and 23). */
export const needsVolunteer = (items: readonly Pick<PlanItem, 'kind'>[]): boolean =>
  items.some(({ kind }) => kind === 'VOLUNTEER');

/** The last day on which an item that begins on a day is looked at for the first time. */
export const reviewBy = (start: CivilDate, terms: ReviewTerms = REVIEW_TERMS): CivilDate =>
  notOnQuietDay(addMonths(start, terms.reviewMonths));

function wrongWith(item: PlanItem, today: CivilDate, terms: ReviewTerms): PlanProblem | null {
  const start = item.startOn ?? today;
  if (item.goal === '') return 'GOAL_MISSING';
  if (item.goal.length > LIMITS.ownWords) return 'GOAL_TOO_LONG';
  if (item.reviewOn < start) return 'REVIEW_BEFORE_START';
  return item.reviewOn > reviewBy(start, terms) ? 'REVIEW_TOO_LATE' : null;
}

/**
 * After suicide contact with peers went together with more complicated grief in one study (DOMAIN 4.1): a professional
 * decides. The pace of guidance to work is the resident's, so it has to be asked.
 */
function notAllowed(
  { kind, consentOn, guidance }: PlanItem,
  { afterSuicide, byProfessional }: PlanFacts,
): PlanProblem | null {
  if (kind === 'REFERRAL' && consentOn === null) return 'REFERRAL_WITHOUT_CONSENT';
  if (kind === 'WORK_GUIDANCE' && guidance === null) return 'PACE_MISSING';
  if (kind !== 'WORK_GUIDANCE' && guidance !== null) return 'PACE_WITHOUT_WORK';
  return kind === 'PEER_GROUP' && afterSuicide && !byProfessional
    ? 'PEER_GROUP_NEEDS_PROFESSIONAL'
    : null;
}
