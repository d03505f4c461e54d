import type { CivilDate } from '../calendar/civil-date.ts';
import type { DayPart } from '../calls/day-part.ts';
import type { AgeBand } from './age-band.ts';
import {
  type HouseholdFact,
  LOSS_KINDS,
  type MatchResident,
  type MatchVolunteer,
  primaryLanguage,
} from './match-facts.ts';
import type { MatchReason } from './match-reason.ts';

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

/** One thing to look at: how far it puts somebody back, and what it says when it speaks for them. */
interface SoftRule {
  readonly place: (resident: ResidentWishes, volunteer: Candidate) => number | string;
  readonly reason: (resident: ResidentWishes, volunteer: Candidate) => MatchReason | null;
}

/** First those for whom something speaks. */
const speaksFor = (reason: SoftRule['reason']): SoftRule => ({
  reason,
  place: (resident, volunteer) => (reason(resident, volunteer) ? 0 : 1),
});

/** The soft rules of DOMAIN 4.6, the heaviest first: a later one only decides between equals in all before it. */
export const SOFT_RULES: readonly SoftRule[] = [
  speaksFor((resident, { livedExperience }) => {
    const own = livedExperience.includes('PARTNER') || livedWithChildren(livedExperience);
    return own && resident.wantsLivedExperience !== false
      ? { key: 'SHARED_PARTNER_LOSS', values: {} }
      : null;
  }),
  speaksFor(({ withChildren, wantsLivedExperience }, { livedExperience }) =>
    withChildren && livedWithChildren(livedExperience) && wantsLivedExperience !== false
      ? { key: 'SHARED_CHILDREN', values: {} }
      : null,
  ),
  speaksFor((resident, { ageBand }) =>
    ageBand !== null && ageBand === resident.ageBand
      ? { key: 'SAME_AGE_BAND', values: { ageBand } }
      : null,
  ),
  {
    place: (resident, { dayParts }) => -shared(resident.dayParts, dayParts).length,
    reason: (resident, volunteer) => {
      const dayParts = shared(resident.dayParts, volunteer.dayParts);
      return dayParts.length > 0 ? { key: 'SHARED_DAY_PARTS', values: { dayParts } } : null;
    },
  },
  {
    place: (_, { distanceKm }) => distanceStep(distanceKm),
    reason: (_, { distanceKm }) =>
      distanceKm === null ? null : { key: 'DISTANCE', values: { km: distanceKm } },
  },
  {
    place: (resident, { interests }) => -shared(resident.interests, interests).length,
    reason: (resident, volunteer) => {
      const interests = shared(resident.interests, volunteer.interests);
      return interests.length > 0 ? { key: 'SHARED_INTERESTS', values: { interests } } : null;
    },
  },
  speaksFor(({ homeLanguage }, { languages }) =>
    homeLanguage && languages.map(primaryLanguage).includes(primaryLanguage(homeLanguage))
      ? { key: 'HOME_LANGUAGE', values: { languageTag: homeLanguage } }
      : null,
  ),
  {
    place: (_, { load }) => load,
    reason: (_, { load }) => ({ key: 'HAS_ROOM', values: { load } }),
  },
  speaksFor((_, { earlierFits }) => (earlierFits > 0 ? { key: 'EARLIER_FIT', values: {} } : null)),
  // Who waited longest goes first, so that the same few are not always asked.
  { place: (_, { freeSince }) => freeSince, reason: () => null },
  { place: (_, { id }) => id, reason: () => null },
];

/** Below zero when the first goes before the second for this resident. */
export function compareCandidates(
  resident: ResidentWishes,
  first: Candidate,
  second: Candidate,
): number {
  for (const { place } of SOFT_RULES) {
    const [one, other] = [place(resident, first), place(resident, second)];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** What speaks for the two, and what has to be asked first because nobody knows. */
export function reasonsFor(resident: ResidentWishes, volunteer: Candidate): MatchReason[] {
  const reasons = SOFT_RULES.flatMap(({ reason }) => reason(resident, volunteer) ?? []);
  return [...reasons, ...askFirst(resident, volunteer)];
}

function askFirst(resident: ResidentWishes, volunteer: Candidate): MatchReason[] {
  const reasons: MatchReason[] = [];
  const ask = (about: Extract<MatchReason, { key: 'ASK_FIRST' }>['values']['about']) =>
    reasons.push({ key: 'ASK_FIRST', values: { about } });
  const travelLimited = resident.maxKm !== null || volunteer.maxKm !== null;
  if (volunteer.distanceKm === null && travelLimited) ask('DISTANCE');
  const excludes = (facts: readonly string[]) =>
    volunteer.exclusions.some((exclusion) => facts.includes(exclusion));
  if (resident.household === null && excludes(['SMOKING'])) ask('SMOKING');
  if (resident.household === null && excludes(PETS)) ask('PETS');
  if (resident.lossKind === null && excludes(LOSS_KINDS)) ask('LOSS_KIND');
  return reasons;
}

/** A few hundred metres make no difference; unknown is put between a ride by bicycle and one by car. */
function distanceStep(km: number | null): number {
  if (km === null) return 2.5;
  const step = [2, 5, 10, 20].findIndex((limit) => km <= limit);
  return step < 0 ? 4 : step;
}

const PETS: readonly HouseholdFact[] = ['DOGS', 'CATS', 'OTHER_PETS'];

const livedWithChildren = (experience: readonly LivedExperience[]) =>
  experience.includes('PARTNER_WITH_CHILDREN');

const shared = <T>(first: readonly T[], second: readonly T[]) => [
  ...new Set(first.filter((each) => second.includes(each))),
];
