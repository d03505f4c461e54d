import type { CivilDate } from '../calendar/civil-date.ts';
import type { DayPart } from '../calls/day-part.ts';
import type { AgeBand } from './age-band.ts';
import {
  type MatchFacts,
  type MatchPolicy,
  type MatchResident,
  type MatchVolunteer,
  matchFacts,
  primaryLanguage,
} from './match-facts.ts';

/** What a volunteer knows from their own life (glossary: ervaringsdeskundige). */
export type LivedExperience = 'PARTNER' | 'PARTNER_WITH_CHILDREN' | 'OTHER_LOSS' | 'AFFINITY';

/** A resident as the soft rules see them. */
export interface ResidentWishes extends MatchResident {
  /** Whether the volunteer should have lost a partner too; `null` is no preference. */
  readonly wantsLivedExperience: boolean | null;
  readonly withChildren: boolean;
  readonly ageBand: AgeBand | null;
  readonly dayParts: readonly DayPart[];
  readonly interests: readonly string[];
  /** The language spoken at home, as a BCP 47 tag. */
  readonly homeLanguage: string | null;
}

/** A volunteer as the soft rules see them. Refusals are not among it: nobody's place suffers from a no. */
export interface Candidate extends MatchVolunteer {
  readonly livedExperience: readonly LivedExperience[];
  readonly ageBand: AgeBand | null;
  readonly dayParts: readonly DayPart[];
  readonly interests: readonly string[];
  /** How often it clicked from both sides in earlier matches. */
  readonly earlierFits: number;
  /** Since when nobody was matched with them: their last match ended, or they became active. */
  readonly freeSince: CivilDate;
}

/** All that the rules look at, hard and soft: one flat row for each pair, as a database has it. */
export interface PairFacts extends MatchFacts {
  /** Whether a volunteer who lost a partner too is no objection. */
  readonly ownLossWelcome: boolean;
  readonly withChildren: boolean;
  readonly livedExperience: readonly LivedExperience[];
  readonly residentAgeBand: AgeBand | null;
  readonly volunteerAgeBand: AgeBand | null;
  readonly residentDayParts: readonly DayPart[];
  readonly volunteerDayParts: readonly DayPart[];
  readonly residentInterests: readonly string[];
  readonly volunteerInterests: readonly string[];
  readonly homeLanguage: string | null;
  readonly earlierFits: number;
  readonly freeSince: CivilDate;
}

export const pairFacts = (
  resident: ResidentWishes,
  volunteer: Candidate,
  policy: MatchPolicy,
  today: CivilDate,
): PairFacts => ({
  ...matchFacts(resident, volunteer, policy, today),
  ownLossWelcome: resident.wantsLivedExperience !== false,
  withChildren: resident.withChildren,
  livedExperience: volunteer.livedExperience,
  residentAgeBand: resident.ageBand,
  volunteerAgeBand: volunteer.ageBand,
  residentDayParts: resident.dayParts,
  volunteerDayParts: volunteer.dayParts,
  residentInterests: resident.interests,
  volunteerInterests: volunteer.interests,
  homeLanguage: resident.homeLanguage && primaryLanguage(resident.homeLanguage),
  earlierFits: volunteer.earlierFits,
  freeSince: volunteer.freeSince,
});
