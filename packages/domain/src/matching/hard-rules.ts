import type { CivilDate } from '../calendar/civil-date.ts';
import { type Condition, holds } from './condition.ts';
import {
  type MatchFacts,
  type MatchPolicy,
  type MatchResident,
  type MatchVolunteer,
  matchFacts,
} from './match-facts.ts';

/** Why a volunteer is never proposed to a resident (DOMAIN 4.6). Nobody may choose against one. */
export type HardRuleCode =
  | 'NOT_ACTIVE'
  | 'PAUSED'
  | 'CERTIFICATE_MISSING'
  | 'CERTIFICATE_EXPIRED'
  | 'TRAINING_NOT_FINISHED'
  | 'AT_CAPACITY'
  | 'NO_COMMON_LANGUAGE'
  | 'TOO_FAR'
  | 'EXCLUDED_BY_RESIDENT'
  | 'EXCLUDED_BY_VOLUNTEER'
  | 'DECLARED_RELATION'
  | 'NOT_NOW'
  | 'OWN_LOSS_TOO_RECENT'
  | 'COOLING_DOWN'
  | 'ALREADY_REFUSED';

/** One rule. A code that stands here twice excludes in either way. */
export interface HardRule {
  readonly code: HardRuleCode;
  /** All of them have to hold. */
  readonly excludedWhen: readonly Condition<MatchFacts>[];
}

const YES = { value: true } as const;

/** The hard rules as data. What is not known excludes nobody: it is asked first (see soft-rules.ts). */
export const HARD_RULES: readonly HardRule[] = [
  {
    code: 'NOT_ACTIVE',
    excludedWhen: [
      ['status', '<>', { value: 'ACTIVE' }],
      ['status', '<>', { value: 'PAUSED' }],
    ],
  },
  { code: 'PAUSED', excludedWhen: [['status', '=', { value: 'PAUSED' }]] },
  { code: 'CERTIFICATE_MISSING', excludedWhen: [['certificateValidUntil', 'IS NULL']] },
  { code: 'CERTIFICATE_EXPIRED', excludedWhen: [['certificateValidUntil', '<', 'today']] },
  { code: 'TRAINING_NOT_FINISHED', excludedWhen: [['trained', '<>', YES]] },
  { code: 'AT_CAPACITY', excludedWhen: [['load', '>=', 'capacity']] },
  {
    code: 'NO_COMMON_LANGUAGE',
    excludedWhen: [['residentLanguages', 'DISJOINT', 'volunteerLanguages']],
  },
  { code: 'TOO_FAR', excludedWhen: [['distanceKm', '>', 'residentMaxKm']] },
  { code: 'TOO_FAR', excludedWhen: [['distanceKm', '>', 'volunteerMaxKm']] },
  {
    code: 'EXCLUDED_BY_RESIDENT',
    excludedWhen: [
      ['wantedGender', '<>', { value: 'NO_PREFERENCE' }],
      ['volunteerGender', '<>', 'wantedGender'],
    ],
  },
  {
    code: 'EXCLUDED_BY_RESIDENT',
    excludedWhen: [['volunteerPostcodeDigits', 'IN', 'excludedPostcodes']],
  },
  { code: 'EXCLUDED_BY_VOLUNTEER', excludedWhen: [['lossKind', 'IN', 'exclusions']] },
  { code: 'EXCLUDED_BY_VOLUNTEER', excludedWhen: [['household', 'OVERLAPS', 'exclusions']] },
  { code: 'DECLARED_RELATION', excludedWhen: [['volunteerId', 'IN', 'excludedVolunteers']] },
  // One code for both: somebody who sees the rules may not always know which of the two it is (ADR 13).
  { code: 'NOT_NOW', excludedWhen: [['highSignalOpen', '=', YES]] },
  { code: 'NOT_NOW', excludedWhen: [['dataRequestOpen', '=', YES]] },
  { code: 'OWN_LOSS_TOO_RECENT', excludedWhen: [['today', '<', 'ownLossLongEnoughFrom']] },
  { code: 'COOLING_DOWN', excludedWhen: [['today', '<', 'restUntil']] },
  { code: 'ALREADY_REFUSED', excludedWhen: [['refusedEarlier', '=', YES]] },
];

/** Every hard rule that stands between the two, each once; empty when they may be proposed to each other. */
export const checkHardRules = (
  resident: MatchResident,
  volunteer: MatchVolunteer,
  policy: MatchPolicy,
  today: CivilDate,
): HardRuleCode[] => checkMatchFacts(matchFacts(resident, volunteer, policy, today));

/** The same over a row that a database worked out. */
export function checkMatchFacts(facts: MatchFacts): HardRuleCode[] {
  const broken = HARD_RULES.filter(({ excludedWhen }) =>
    excludedWhen.every((condition) => holds(condition, facts)),
  );
  return [...new Set(broken.map(({ code }) => code))];
}
