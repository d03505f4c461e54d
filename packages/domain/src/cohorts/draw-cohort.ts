import type { CivilDate } from '../calendar/civil-date.ts';
import { type PartialDate, rangeOf } from '../calendar/partial-date.ts';
import { isNameKnown } from '../notices/display-name.ts';
import {
  type Answer,
  decideEligibility,
  type EligibilityReason,
  isUnderPensionAge,
} from '../notices/eligibility.ts';
import type { DeathNotice, Survivor } from '../notices/receive-death-notice.ts';

/** On which day somebody has to be under pension age: when their partner died, or when the cohort is drawn. */
export const PENSION_RULES = ['AT_LOSS', 'TODAY'] as const;

export type PensionRule = (typeof PENSION_RULES)[number];

/** Who sends the letters. Where the organisation does, secrecy keeps somebody out (art. 3.21 Wet BRP). */
export type CohortSender = 'MUNICIPALITY' | 'ORGANISATION';

/** Whom a cohort is drawn for: people who lost their partner in some years. */
export interface CohortRule {
  /** Gemeentecode of the municipality that draws. */
  readonly municipality: string;
  /** The years of the loss, both included. */
  readonly fromYear: number;
  readonly toYear: number;
  readonly pensionRule: PensionRule;
  /** Age in whole years on the day of the death. */
  readonly minimumAge: number;
  readonly sender: CohortSender;
}

/** What is known of somebody before they are drawn. */
export interface KnownOfPerson {
  /** An earlier row of this file or list is about the same person. */
  readonly inListBefore: boolean;
  /** A message said that they died. */
  readonly died: boolean;
  /** They said that they want no contact. */
  readonly objected: boolean;
  /** There is, or may be, a pathway for them: of this loss or of another. */
  readonly hasPathway: boolean;
  readonly drawnBefore: boolean;
  /** Something earlier asked for secrecy. */
  readonly restricted: boolean;
}

/** Why somebody is not in a cohort, in the order in which it is looked at: the first that holds is the one that counts. */
export const LEFT_OUT_REASONS = [
  'NO_PARTNER',
  'OTHER_YEAR',
  'TWICE_IN_LIST',
  'DIED',
  'MOVED_AWAY',
  'SUSPENDED',
  'RELATIONSHIP_ENDED',
  'UNDER_INVESTIGATION',
  'DATE_INCOMPLETE',
  'UNDER_MINIMUM_AGE',
  'PENSION_AGE',
  'OBJECTED',
  'HAS_PATHWAY',
  'SECRECY',
  'DRAWN_BEFORE',
  'NO_NAME',
  'NO_ADDRESS',
] as const;

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** How many were left out, by reason; only those that held for somebody. */
export type LeftOutCounts = Readonly<Partial<Record<LeftOutReason, number>>>;

/** Somebody as the file tells of them. */
export interface Bereaved extends DeathNotice {
  /** Whether a letter could be sent to the address that is told. */
  readonly addressUsable: boolean;
  readonly disclosureRestricted: boolean;
}

/** Why this person is not in the cohort; `null` for the person who is. */
export function leftOutReason(
  person: Bereaved,
  known: KnownOfPerson,
  rule: CohortRule,
  today: CivilDate,
): LeftOutReason | null {
  const { survivor, dateOfDeath } = person;
  if (!survivor) return 'NO_PARTNER';
  const inYears = isInYears(dateOfDeath, rule);
  if (inYears === 'NO') return 'OTHER_YEAR';
  if (known.inListBefore) return 'TWICE_IN_LIST';
  const restricted = person.disclosureRestricted || known.restricted;
  return (
    goneReason(survivor, known, rule) ??
    (inYears === 'UNKNOWN' ? 'DATE_INCOMPLETE' : null) ??
    ageReason(dateOfDeath, survivor, rule, today) ??
    (known.objected ? 'OBJECTED' : null) ??
    (known.hasPathway ? 'HAS_PATHWAY' : null) ??
    (restricted && rule.sender === 'ORGANISATION' ? 'SECRECY' : null) ??
    (known.drawnBefore ? 'DRAWN_BEFORE' : null) ??
    (isNameKnown(survivor, survivor.gender) ? null : 'NO_NAME') ??
    (person.addressUsable && !survivor.notLivingAtAddress ? null : 'NO_ADDRESS')
  );
}

/** Incomplete dates are looked at over all the time that they may mean. */
function isInYears(dateOfDeath: PartialDate, { fromYear, toYear }: CohortRule): Answer {
  const death = rangeOf(dateOfDeath);
  if (!death) return 'UNKNOWN';
  const [first, last] = [death.earliest, death.latest].map((day) => Number(day.slice(0, 4)));
  if (first! >= fromYear && last! <= toYear) return 'YES';
  return last! < fromYear || first! > toYear ? 'NO' : 'UNKNOWN';
}

function goneReason(
  survivor: Survivor,
  known: KnownOfPerson,
  { municipality }: CohortRule,
): LeftOutReason | null {
  const { suspension } = survivor;
  if (known.died || survivor.deceased || suspension === 'DIED') return 'DIED';
  const left = suspension === 'EMIGRATED' || suspension === 'NON_RESIDENT';
  if (left || survivor.municipality !== municipality) return 'MOVED_AWAY';
  return suspension ? 'SUSPENDED' : null;
}

const EVERY_DOUBT: Readonly<Partial<Record<EligibilityReason, LeftOutReason>>> = {
  RELATIONSHIP_ENDED_BEFORE_DEATH: 'RELATIONSHIP_ENDED',
  RELATIONSHIP_END_UNCLEAR: 'DATE_INCOMPLETE',
  BIRTH_DATE_INCOMPLETE: 'DATE_INCOMPLETE',
  DATE_OF_DEATH_INCOMPLETE: 'DATE_INCOMPLETE',
  UNDER_MINIMUM_AGE: 'UNDER_MINIMUM_AGE',
  BIRTH_UNDER_INVESTIGATION: 'UNDER_INVESTIGATION',
  DEATH_UNDER_INVESTIGATION: 'UNDER_INVESTIGATION',
  NAME_UNDER_INVESTIGATION: 'UNDER_INVESTIGATION',
  ADDRESS_UNDER_INVESTIGATION: 'UNDER_INVESTIGATION',
  PARTNER_UNDER_INVESTIGATION: 'UNDER_INVESTIGATION',
};

/** What the rules for the offer say of bereavement, doubts and minimum age holds here too; pension age has its own day. */
function ageReason(
  dateOfDeath: PartialDate,
  survivor: Survivor,
  { minimumAge, pensionRule }: CohortRule,
  today: CivilDate,
): LeftOutReason | null {
  const { outcome, reasons } = decideEligibility(
    { dateOfDeath, ...survivor, notLivingAtAddress: false, nameKnown: true },
    { targetRule: 'ALL_ADULTS', minimumAge },
  );
  if (outcome !== 'IN') return EVERY_DOUBT[reasons[0]!] ?? 'DATE_INCOMPLETE';
  const at = pensionRule === 'AT_LOSS' ? rangeOf(dateOfDeath) : { earliest: today, latest: today };
  const under = isUnderPensionAge(rangeOf(survivor.birthDate), at);
  if (under === 'UNKNOWN') return 'DATE_INCOMPLETE';
  return under === 'NO' ? 'PENSION_AGE' : null;
}

/** How many of these were left out for which reason, in the order of the reasons. */
export const countReasons = (reasons: readonly LeftOutReason[]): LeftOutCounts =>
  Object.fromEntries(
    LEFT_OUT_REASONS.flatMap((reason) => {
      const count = reasons.filter((each) => each === reason).length;
      return count > 0 ? [[reason, count]] : [];
    }),
  );

/** Two counts together. */
export const addedUp = (one: LeftOutCounts, other: LeftOutCounts): LeftOutCounts =>
  Object.fromEntries(
    LEFT_OUT_REASONS.flatMap((reason) => {
      const count = (one[reason] ?? 0) + (other[reason] ?? 0);
      return count > 0 ? [[reason, count]] : [];
    }),
  );

/** The first year that a cohort may be about: before it the registry holds nobody who can be found by a loss. */
export const FIRST_YEAR = 1994;

/** What is wrong with the years of a cohort; nothing when they may be drawn. */
export function wrongYears(
  { fromYear, toYear }: Pick<CohortRule, 'fromYear' | 'toYear'>,
  today: CivilDate,
): ('fromYear' | 'toYear')[] {
  const thisYear = Number(today.slice(0, 4));
  return [
    ...(fromYear < FIRST_YEAR || fromYear > thisYear ? (['fromYear'] as const) : []),
    ...(toYear < fromYear || toYear > thisYear ? (['toYear'] as const) : []),
  ];
}
