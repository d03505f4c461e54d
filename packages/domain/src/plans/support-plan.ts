import { addMonths, type CivilDate } from '../calendar/civil-date.ts';
import { notOnQuietDay } from '../calendar/working-days.ts';
import { LIMITS } from '../input/limits.ts';
import { type Occasion, Refusal } from '../kernel.ts';
import { REVIEW_TERMS, type ReviewTerms } from './plan-review.ts';

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
}

/** Why a plan cannot be agreed like this. */
export type PlanRefusalCode =
  | 'NOTHING_CHOSEN'
  | 'NOTHING_NOW_WITH_ITEMS'
  | 'GOAL_MISSING'
  | 'GOAL_TOO_LONG'
  | 'REVIEW_BEFORE_START'
  | 'REVIEW_TOO_LATE'
  | 'REFERRAL_WITHOUT_CONSENT'
  | 'PEER_GROUP_NEEDS_PROFESSIONAL';

export class PlanNotComplete extends Refusal {
  readonly code: PlanRefusalCode;
  /** Which item, from 0; `null` when it is about the whole plan. */
  readonly item: number | null;

  constructor(code: PlanRefusalCode, item: number | null = null) {
    super(`The plan cannot be agreed: ${code}.`);
    this.code = code;
    this.item = item;
  }
}

/** A plan as it was agreed, or the first thing that is not right with it. */
export function agreePlan(
  { items, nothingNow }: PlanDraft,
  facts: PlanFacts,
  { today, role }: Pick<Occasion, 'today' | 'role'>,
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
    const code = wrongWith(item, today, terms) ?? notAllowed(item, facts, role);
    if (code) return new PlanNotComplete(code, i);
  }
  return { items: agreed, nothingNow, agreedOn: today };
}

/** Whether a resident has to wait for a volunteer (table rows 22 and 23). */
export const needsVolunteer = (items: readonly Pick<PlanItem, 'kind'>[]): boolean =>
  items.some(({ kind }) => kind === 'VOLUNTEER');

/**
 * Whether the product may suggest this by itself. After suicide contact with peers went together with more complicated
 * grief in one study (DOMAIN 4.1): a professional decides. Who refers is decided by people too.
 */
export const mayBeSuggested = (kind: PlanItemKind, { afterSuicide }: PlanFacts): boolean =>
  kind !== 'REFERRAL' && !(kind === 'PEER_GROUP' && afterSuicide);

/** The last day on which an item that begins on a day is looked at for the first time. */
export const reviewBy = (start: CivilDate, terms: ReviewTerms = REVIEW_TERMS): CivilDate =>
  notOnQuietDay(addMonths(start, terms.reviewMonths));

function wrongWith(item: PlanItem, today: CivilDate, terms: ReviewTerms): PlanRefusalCode | null {
  const start = item.startOn ?? today;
  if (item.goal === '') return 'GOAL_MISSING';
  if (item.goal.length > LIMITS.ownWords) return 'GOAL_TOO_LONG';
  if (item.reviewOn < start) return 'REVIEW_BEFORE_START';
  return item.reviewOn > reviewBy(start, terms) ? 'REVIEW_TOO_LATE' : null;
}

function notAllowed(
  { kind, consentOn }: PlanItem,
  { afterSuicide }: PlanFacts,
  role: Occasion['role'],
): PlanRefusalCode | null {
  if (kind === 'REFERRAL' && consentOn === null) return 'REFERRAL_WITHOUT_CONSENT';
  const decidedByProfessional = role === 'PROFESSIONAL';
  return kind === 'PEER_GROUP' && afterSuicide && !decidedByProfessional
    ? 'PEER_GROUP_NEEDS_PROFESSIONAL'
    : null;
}
