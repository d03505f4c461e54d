import type { CivilDate } from '../calendar/civil-date.ts';
import { type Condition, holds, inCommon } from './condition.ts';
import { HOUSEHOLD_FACTS, LOSS_KINDS } from './match-facts.ts';
import type { MatchReason } from './match-reason.ts';
import type { PairFacts } from './pair-facts.ts';

/** By what volunteers are put in order, written so that a database can do the same. */
export type Order =
  /** First those for whom all of these hold. */
  | { readonly first: readonly Condition<PairFacts>[] }
  /** First those with the most in common. */
  | { readonly most: readonly [keyof PairFacts & string, keyof PairFacts & string] }
  /** First the least. */
  | { readonly least: keyof PairFacts & string }
  /** First who is within the nearest of these limits; `unknown` is its place among them. */
  | {
      readonly within: readonly number[];
      readonly of: keyof PairFacts & string;
      readonly unknown: number;
    };

export interface SoftRule {
  readonly order: Order;
  /** What it says when it speaks for somebody; left out where it only decides between equals. */
  readonly says?: (facts: PairFacts) => MatchReason;
}

const YES = { value: true } as const;

/** The soft rules of DOMAIN 4.6, the heaviest first: a later one only decides between equals in all before it. */
export const SOFT_RULES: readonly SoftRule[] = [
  {
    order: {
      first: [
        ['ownLossWelcome', '=', YES],
        ['livedExperience', 'OVERLAPS', { value: ['PARTNER', 'PARTNER_WITH_CHILDREN'] }],
      ],
    },
    says: () => ({ key: 'SHARED_PARTNER_LOSS', values: {} }),
  },
  {
    order: {
      first: [
        ['ownLossWelcome', '=', YES],
        ['withChildren', '=', YES],
        ['livedExperience', 'OVERLAPS', { value: ['PARTNER_WITH_CHILDREN'] }],
      ],
    },
    says: () => ({ key: 'SHARED_CHILDREN', values: {} }),
  },
  {
    order: { first: [['volunteerAgeBand', '=', 'residentAgeBand']] },
    says: ({ volunteerAgeBand }) => ({
      key: 'SAME_AGE_BAND',
      values: { ageBand: volunteerAgeBand! },
    }),
  },
  {
    order: { most: ['residentDayParts', 'volunteerDayParts'] },
    says: ({ residentDayParts, volunteerDayParts }) => ({
      key: 'SHARED_DAY_PARTS',
      values: { dayParts: inCommon(residentDayParts, volunteerDayParts) },
    }),
  },
  {
    // A few hundred metres make no difference; unknown is put between a ride by bicycle and one by car.
    order: { within: [2, 5, 10, 20], of: 'distanceKm', unknown: 2.5 },
    says: ({ distanceKm }) => ({ key: 'DISTANCE', values: { km: distanceKm! } }),
  },
  {
    order: { most: ['residentInterests', 'volunteerInterests'] },
    says: ({ residentInterests, volunteerInterests }) => ({
      key: 'SHARED_INTERESTS',
      values: { interests: inCommon(residentInterests, volunteerInterests) },
    }),
  },
  {
    order: { first: [['homeLanguage', 'IN', 'volunteerLanguages']] },
    says: ({ homeLanguage }) => ({
      key: 'HOME_LANGUAGE',
      values: { languageTag: homeLanguage! },
    }),
  },
  { order: { least: 'load' }, says: ({ load }) => ({ key: 'HAS_ROOM', values: { load } }) },
  {
    order: { first: [['earlierFits', '>', { value: 0 }]] },
    says: () => ({ key: 'EARLIER_FIT', values: {} }),
  },
  // The volunteer who waited longest goes first, so that the same few are not always asked.
  { order: { least: 'freeSince' } },
  { order: { least: 'volunteerId' } },
];

/** Below zero when the first goes before the second for the same resident. */
export function compareFacts(first: PairFacts, second: PairFacts): number {
  for (const { order } of SOFT_RULES) {
    const [one, other] = [place(order, first), place(order, second)];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function place(order: Order, facts: PairFacts): number | string {
  if ('first' in order) return speaks(order, facts) ? 0 : 1;
  if ('most' in order) return -common(order.most, facts).length;
  if ('least' in order) return facts[order.least] as number | string | CivilDate;
  const value = facts[order.of] as number | null;
  if (value === null) return order.unknown;
  const step = order.within.findIndex((limit) => value <= limit);
  return step < 0 ? order.within.length : step;
}

function speaks(order: Order, facts: PairFacts): boolean {
  if ('first' in order) return order.first.every((condition) => holds(condition, facts));
  if ('most' in order) return common(order.most, facts).length > 0;
  return 'least' in order || facts[order.of] !== null;
}

const common = ([one, other]: readonly [keyof PairFacts, keyof PairFacts], facts: PairFacts) =>
  inCommon(facts[one] as readonly string[], facts[other] as readonly string[]);

/** What speaks for the two, and what has to be asked first because nobody knows. */
export function reasonsFor(facts: PairFacts): MatchReason[] {
  const reasons = SOFT_RULES.flatMap(({ order, says }) =>
    says && speaks(order, facts) ? [says(facts)] : [],
  );
  return [...reasons, ...askFirst(facts)];
}

function askFirst(facts: PairFacts): MatchReason[] {
  const { distanceKm, residentMaxKm, volunteerMaxKm, household, lossKind, exclusions } = facts;
  const reasons: MatchReason[] = [];
  const ask = (about: Extract<MatchReason, { key: 'ASK_FIRST' }>['values']['about']) =>
    reasons.push({ key: 'ASK_FIRST', values: { about } });
  const excludes = (what: readonly string[]) => inCommon(exclusions, what).length > 0;
  if (distanceKm === null && (residentMaxKm !== null || volunteerMaxKm !== null)) ask('DISTANCE');
  if (household === null && excludes(['SMOKING'])) ask('SMOKING');
  if (household === null && excludes(PETS)) ask('PETS');
  if (lossKind === null && excludes(LOSS_KINDS)) ask('LOSS_KIND');
  return reasons;
}

const PETS = HOUSEHOLD_FACTS.filter((fact) => fact !== 'SMOKING');
