import { ageOn } from '../calendar/civil-date.ts';
import { type DateRange, type PartialDate, rangeOf } from '../calendar/partial-date.ts';
import type { Investigated } from './investigation.ts';
import { PENSION_TABLE_VERSION, statePensionDate } from './state-pension-age.ts';

export type EligibilityOutcome = 'IN' | 'OUT' | 'UNCLEAR' | 'NOT_APPLICABLE';

/** Whom a municipality offers support by itself. Everybody else may still ask. */
export interface TargetRule {
  readonly targetRule: 'UNDER_PENSION_AGE' | 'FROM_PENSION_AGE' | 'ALL_ADULTS';
  /** Age in whole years on the day of death. */
  readonly minimumAge: number;
}

/** What the registry knows of a survivor and of the tie to the deceased. */
export interface EligibilityFacts {
  readonly dateOfDeath: PartialDate;
  readonly birthDate: PartialDate;
  /** When the marriage or registered partnership ended by registry; `null` when it stood. */
  readonly relationshipEndedOn: PartialDate | null;
  readonly underInvestigation: readonly Investigated[];
  /** The registry established that they do not live at the address that it has (089999). */
  readonly notLivingAtAddress: boolean;
  /** Whether the registry knows a name to use in a letter. */
  readonly nameKnown: boolean;
}

export type EligibilityReason =
  | 'UNDER_PENSION_AGE'
  | 'PENSION_AGE_REACHED'
  | 'ADULT'
  | 'UNDER_MINIMUM_AGE'
  | 'BIRTH_DATE_INCOMPLETE'
  | 'DATE_OF_DEATH_INCOMPLETE'
  | 'BIRTH_UNDER_INVESTIGATION'
  | 'DEATH_UNDER_INVESTIGATION'
  | 'NAME_UNDER_INVESTIGATION'
  | 'ADDRESS_UNDER_INVESTIGATION'
  | 'NOT_LIVING_AT_ADDRESS'
  | 'NAME_UNKNOWN'
  | 'PARTNER_UNDER_INVESTIGATION'
  | 'RELATIONSHIP_ENDED_BEFORE_DEATH'
  | 'RELATIONSHIP_END_UNCLEAR';

export interface EligibilityDecision {
  readonly outcome: EligibilityOutcome;
  readonly reasons: readonly EligibilityReason[];
  readonly ruleVersion: string;
  readonly pensionTableVersion: string;
}

/** Changes whenever a rule in this file changes. */
export const ELIGIBILITY_RULE_VERSION = '2026-11-28';

export type Answer = 'YES' | 'NO' | 'UNKNOWN';

/**
 * Whether the offer is for this survivor. Incomplete dates are decided over the whole time that they may mean:
 * only when some of that time is in and some is out, a person has to look.
 */
export function decideEligibility(facts: EligibilityFacts, rule: TargetRule): EligibilityDecision {
  const death = rangeOf(facts.dateOfDeath);
  const birth = rangeOf(facts.birthDate);
  const bereaved = wasTogether(facts.relationshipEndedOn, death);

  if (bereaved === 'NO') return decision('NOT_APPLICABLE', ['RELATIONSHIP_ENDED_BEFORE_DEATH']);
  const doubts = doubtsAbout(facts, WHO_AND_WHEN);
  if (doubts.length > 0) return decision('UNCLEAR', doubts);
  if (bereaved === 'UNKNOWN') return decision('UNCLEAR', ['RELATIONSHIP_END_UNCLEAR']);

  const adult = isOldEnough(birth, death, rule.minimumAge);
  const underPensionAge = isUnderPensionAge(birth, death);
  const inTarget = both(adult, matches(rule, underPensionAge));

  if (inTarget === 'UNKNOWN') return decision('UNCLEAR', incomplete(facts));
  if (inTarget === 'NO') {
    return decision('OUT', [adult === 'NO' ? 'UNDER_MINIMUM_AGE' : pensionReason(underPensionAge)]);
  }
  const unwritable = [
    ...doubtsAbout(facts, HOW_TO_ADDRESS),
    ...(facts.notLivingAtAddress ? (['NOT_LIVING_AT_ADDRESS'] as const) : []),
    ...(facts.nameKnown ? [] : (['NAME_UNKNOWN'] as const)),
  ];
  if (unwritable.length > 0) return decision('UNCLEAR', unwritable);
  return decision('IN', [
    rule.targetRule === 'ALL_ADULTS' ? 'ADULT' : pensionReason(underPensionAge),
  ]);
}

type Reasons = Readonly<Partial<Record<Investigated, EligibilityReason>>>;

/** While one of these is doubted, nothing can be decided about anybody. */
const WHO_AND_WHEN: Reasons = {
  BOND: 'PARTNER_UNDER_INVESTIGATION',
  DEATH: 'DEATH_UNDER_INVESTIGATION',
  BIRTH: 'BIRTH_UNDER_INVESTIGATION',
};
/** While one of these is doubted, a person looks before a letter goes to the person who is in. */
const HOW_TO_ADDRESS: Reasons = {
  NAME: 'NAME_UNDER_INVESTIGATION',
  ADDRESS: 'ADDRESS_UNDER_INVESTIGATION',
};

const doubtsAbout = ({ underInvestigation }: EligibilityFacts, reasons: Reasons) =>
  (Object.keys(reasons) as Investigated[]).flatMap((part) =>
    underInvestigation.includes(part) ? reasons[part]! : [],
  );

/** A divorce before the death is no bereavement in the sense of this offer; the death itself ends a marriage too. */
function wasTogether(endedOn: PartialDate | null, death: DateRange | null): Answer {
  if (!endedOn) return 'YES';
  const ended = rangeOf(endedOn);
  if (!ended || !death) return 'UNKNOWN';
  if (ended.latest < death.earliest) return 'NO';
  return ended.earliest === death.earliest && ended.latest === death.latest ? 'YES' : 'UNKNOWN';
}

function isOldEnough(birth: DateRange | null, death: DateRange | null, minimum: number): Answer {
  if (!birth || !death) return 'UNKNOWN';
  if (ageOn(birth.latest, death.earliest) >= minimum) return 'YES';
  return ageOn(birth.earliest, death.latest) < minimum ? 'NO' : 'UNKNOWN';
}

/** Whether somebody is under pension age at a time. On the day of reaching it one is of pension age. */
export function isUnderPensionAge(birth: DateRange | null, at: DateRange | null): Answer {
  if (!birth || !at) return 'UNKNOWN';
  if (statePensionDate(birth.earliest) > at.latest) return 'YES';
  return statePensionDate(birth.latest) <= at.earliest ? 'NO' : 'UNKNOWN';
}

function matches({ targetRule }: TargetRule, underPensionAge: Answer): Answer {
  switch (targetRule) {
    case 'ALL_ADULTS':
      return 'YES';
    case 'UNDER_PENSION_AGE':
      return underPensionAge;
    case 'FROM_PENSION_AGE':
      return not(underPensionAge);
  }
}

function incomplete(facts: EligibilityFacts): EligibilityReason[] {
  const reasons: EligibilityReason[] = [];
  if (facts.birthDate.precision !== 'DAY') reasons.push('BIRTH_DATE_INCOMPLETE');
  if (facts.dateOfDeath.precision !== 'DAY') reasons.push('DATE_OF_DEATH_INCOMPLETE');
  return reasons;
}

function decision(
  outcome: EligibilityOutcome,
  reasons: readonly EligibilityReason[],
): EligibilityDecision {
  return {
    outcome,
    reasons,
    ruleVersion: ELIGIBILITY_RULE_VERSION,
    pensionTableVersion: PENSION_TABLE_VERSION,
  };
}

const pensionReason = (under: Answer): EligibilityReason =>
  under === 'YES' ? 'UNDER_PENSION_AGE' : 'PENSION_AGE_REACHED';

function both(a: Answer, b: Answer): Answer {
  if (a === 'NO' || b === 'NO') return 'NO';
  return a === 'YES' && b === 'YES' ? 'YES' : 'UNKNOWN';
}

function not(answer: Answer): Answer {
  if (answer === 'UNKNOWN') return answer;
  return answer === 'YES' ? 'NO' : 'YES';
}
