import type { CivilDate } from '../calendar/civil-date.ts';
import type { Terms } from '../terms.ts';
import {
  type ConductCertificate,
  certificateValidUntil,
} from '../volunteers/conduct-certificate.ts';
import { ownLossLongEnoughFrom } from '../volunteers/own-loss.ts';
import { isTrained, type TrainingRecord } from '../volunteers/training.ts';
import type { VolunteerStatus } from '../volunteers/volunteer.ts';

/** As people say who they are; UNKNOWN when they did not. */
export type Gender = 'WOMAN' | 'MAN' | 'UNKNOWN';

/** Whom a resident would like as a volunteer. */
export type GenderPreference = 'WOMAN' | 'MAN' | 'NO_PREFERENCE';

/** What a volunteer has to know of a house. */
export type HouseholdFact = (typeof HOUSEHOLD_FACTS)[number];

export const HOUSEHOLD_FACTS = ['SMOKING', 'DOGS', 'CATS', 'OTHER_PETS'] as const;

/** How the partner died, only when the resident told it and wants it used (DOMAIN 3.2). */
export type LossKind = (typeof LOSS_KINDS)[number];

export const LOSS_KINDS = ['ILLNESS', 'SUDDEN', 'ACCIDENT', 'SUICIDE', 'VIOLENCE'] as const;

/** What a municipality sets for matching, by the names of its terms (DOMAIN 4.6 and 10). */
export type MatchPolicy = Pick<
  Terms,
  'certificateYears' | 'ownLossMonths' | 'maxCapacity' | 'coolDownWeeks'
>;

/** What the hard rules look at in a resident. `null` is: not told. */
export interface MatchResident {
  readonly languages: readonly string[];
  readonly volunteerGender: GenderPreference;
  /** Four digits of places from which nobody should come, such as the own one. */
  readonly excludedPostcodes: readonly string[];
  /** Volunteers whom either of the two said to know, by id. */
  readonly excludedVolunteers: readonly string[];
  readonly maxKm: number | null;
  readonly lossKind: LossKind | null;
  /** What a volunteer meets at home; `null` when nobody asked. */
  readonly household: readonly HouseholdFact[] | null;
  readonly highSignalOpen: boolean;
  /** They asked to be erased, objected or had the use of their data restricted, and nobody decided yet. */
  readonly dataRequestOpen: boolean;
}

/** What the hard rules look at in a volunteer, and in the two together. */
export interface MatchVolunteer {
  readonly id: string;
  readonly status: VolunteerStatus;
  readonly languages: readonly string[];
  readonly gender: Gender;
  /** Four digits. */
  readonly postcodeDigits: string | null;
  readonly maxKm: number | null;
  /** What they would rather not or cannot be near. */
  readonly exclusions: readonly (HouseholdFact | LossKind)[];
  /** How many residents at the same time; one unless more was agreed. */
  readonly capacity: number;
  /** Running matches and proposals that are still open. */
  readonly load: number;
  readonly certificate: ConductCertificate | null;
  readonly trainings: readonly TrainingRecord[];
  readonly ownLossOn: CivilDate | null;
  /** From this day on they may be proposed again, after a match that ended early. */
  readonly restUntil: CivilDate | null;
  /** Between the two homes; `null` when it is not known. */
  readonly distanceKm: number | null;
  /** Either of the two said no to the other before, in a proposal or after a first visit. */
  readonly refusedEarlier: boolean;
}

/** The same, flat and with the policy worked out: one row for each pair, as a database has it. */
export interface MatchFacts {
  readonly today: CivilDate;
  readonly status: VolunteerStatus;
  readonly certificateValidUntil: CivilDate | null;
  readonly trained: boolean;
  readonly load: number;
  readonly capacity: number;
  readonly residentLanguages: readonly string[];
  readonly volunteerLanguages: readonly string[];
  readonly distanceKm: number | null;
  readonly residentMaxKm: number | null;
  readonly volunteerMaxKm: number | null;
  readonly wantedGender: GenderPreference;
  readonly volunteerGender: Gender;
  readonly excludedPostcodes: readonly string[];
  readonly volunteerPostcodeDigits: string | null;
  readonly lossKind: LossKind | null;
  readonly household: readonly string[] | null;
  readonly exclusions: readonly string[];
  readonly volunteerId: string;
  readonly excludedVolunteers: readonly string[];
  readonly highSignalOpen: boolean;
  readonly dataRequestOpen: boolean;
  readonly ownLossLongEnoughFrom: CivilDate | null;
  readonly restUntil: CivilDate | null;
  readonly refusedEarlier: boolean;
}

export const matchFacts = (
  resident: MatchResident,
  volunteer: MatchVolunteer,
  policy: MatchPolicy,
  today: CivilDate,
): MatchFacts => ({
  today,
  status: volunteer.status,
  certificateValidUntil: certificateValidUntil(volunteer.certificate, policy.certificateYears),
  trained: isTrained(volunteer.trainings, today),
  load: volunteer.load,
  capacity: Math.min(volunteer.capacity, policy.maxCapacity),
  residentLanguages: resident.languages.map(primaryLanguage),
  volunteerLanguages: volunteer.languages.map(primaryLanguage),
  distanceKm: volunteer.distanceKm,
  residentMaxKm: resident.maxKm,
  volunteerMaxKm: volunteer.maxKm,
  wantedGender: resident.volunteerGender,
  volunteerGender: volunteer.gender,
  excludedPostcodes: resident.excludedPostcodes,
  volunteerPostcodeDigits: volunteer.postcodeDigits,
  lossKind: resident.lossKind,
  household: resident.household,
  exclusions: volunteer.exclusions,
  volunteerId: volunteer.id,
  excludedVolunteers: resident.excludedVolunteers,
  highSignalOpen: resident.highSignalOpen,
  dataRequestOpen: resident.dataRequestOpen,
  ownLossLongEnoughFrom: ownLossLongEnoughFrom(volunteer.ownLossOn, policy.ownLossMonths),
  restUntil: volunteer.restUntil,
  refusedEarlier: volunteer.refusedEarlier,
});

/** A speaker of nl-BE and one of nl understand each other. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split('-')[0]!;
