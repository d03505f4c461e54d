import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
} from '@steunpad/domain/calendar/civil-date.ts';
import { DAY_PARTS } from '@steunpad/domain/calls/day-part.ts';
import { HOUSEHOLD_FACTS, LOSS_KINDS } from '@steunpad/domain/matching/match-facts.ts';
import type { Candidate, ResidentWishes } from '@steunpad/domain/matching/pair-facts.ts';
import fc from 'fast-check';

/** Four-digit areas with a middle, as the database is given them; 1012 is one that nobody imported. */
export const AREAS = [
  { digits: '8011', latitude: 52.511, longitude: 6.093 },
  { digits: '8043', latitude: 52.523, longitude: 6.07 },
  { digits: '7771', latitude: 52.577, longitude: 6.619 },
  { digits: '6211', latitude: 50.848, longitude: 5.688 },
] as const;
const POSTCODES = [...AREAS.map(({ digits }) => digits), '1012'] as const;

/** Days on which a year or a month more ends on another day. */
const TODAY = ['2026-11-23', '2028-02-29', '2027-02-28', '2026-12-31', '2027-03-01'];
const LANGUAGES = ['nl', 'nl-BE', 'NL', 'fy', 'en-GB', 'tr', 'zh-Hant-TW'];
const AGE_BANDS = ['UNDER_30', 'AGE_50_TO_59', 'AGE_60_TO_69'] as const;
const INTERESTS = ['lezen', 'tuinieren', 'voetbal', "'s ochtends wandelen"];

const some = <T>(of: readonly T[], maxLength = of.length) =>
  fc.uniqueArray(fc.constantFrom(...of), { maxLength });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

/** A day at or next to a limit that counts in months, or just some day. */
const dayBefore = (today: CivilDate, months: readonly number[]) =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...months), fc.integer({ min: -1, max: 1 }))
      .map(([back, shift]) => addDays(addMonths(today, -back), shift)),
    fc.nat(1500).map((days) => addDays(today, -days)),
  );

const anyVolunteer = (today: CivilDate) =>
  fc.record({
    id: fc.uuid({ version: 7 }),
    status: fc.constantFrom('ACTIVE', 'READY', 'PAUSED', 'INVITED'),
    languages: some(LANGUAGES),
    gender: fc.constantFrom('WOMAN', 'MAN', 'UNKNOWN'),
    postcodeDigits: fc.constantFrom(...POSTCODES),
    maxKm: fc.constantFrom(0, 3, 10, 60, 300),
    exclusions: some([...HOUSEHOLD_FACTS, ...LOSS_KINDS], 2),
    capacity: fc.integer({ min: 1, max: 4 }),
    ownLossOn: maybe(dayBefore(today, [12, 24])),
    restUntil: maybe(fc.integer({ min: -2, max: 2 }).map((days) => addDays(today, days))),
    livedExperience: some(['PARTNER', 'PARTNER_WITH_CHILDREN', 'OTHER_LOSS', 'AFFINITY']),
    ageBand: maybe(fc.constantFrom(...AGE_BANDS)),
    dayParts: some(DAY_PARTS),
    interests: some(INTERESTS),
    // At night it is another day in Amsterdam than in UTC.
    since: fc
      .tuple(fc.nat(3), fc.constantFrom('T12:00:00Z', 'T22:30:00Z', 'T23:30:00Z'))
      .map(([days, hour]) => new Date(`${addDays(today, -days)}${hour}`)),
    certificates: fc.array(maybe(dayBefore(today, [12, 36])), { maxLength: 2 }),
    trainings: fc.array(
      fc.record({
        course: fc.constantFrom('BASIC', 'BASIC', 'FURTHER'),
        doneOn: fc.integer({ min: -30, max: 1 }).map((days) => addDays(today, days)),
        validUntil: maybe(fc.integer({ min: -1, max: 1 }).map((days) => addDays(today, days))),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    matches: fc.array(
      fc.record({
        here: fc.boolean(),
        endedOn: maybe(fc.nat(5).map((days) => addDays(today, -days))),
        fitVolunteer: maybe(fc.constantFrom('YES', 'NO')),
        fitResident: maybe(fc.constantFrom('YES', 'UNSURE')),
      }),
      { maxLength: 2 },
    ),
    proposals: fc.array(
      fc.record({
        here: fc.boolean(),
        state: fc.constantFrom(
          'ASK_VOLUNTEER',
          'ASK_RESIDENT',
          'ACCEPTED',
          'REFUSED',
          'EXPIRED',
          'WITHDRAWN',
        ),
      }),
      { maxLength: 2 },
    ),
  });

type Made<Maker> = Maker extends fc.Arbitrary<infer Value> ? Value : never;

/** Somebody against whom few rules speak, but for up to three things: else nobody would ever fit. */
const someVolunteer = (today: CivilDate) => {
  const good = {
    status: 'ACTIVE',
    languages: ['nl', 'en'],
    gender: 'WOMAN',
    maxKm: 300,
    exclusions: [],
    capacity: 3,
    ownLossOn: null,
    restUntil: null,
    certificates: [addDays(today, -30)],
    trainings: [{ course: 'BASIC', doneOn: addDays(today, -30), validUntil: null }],
    matches: [],
    proposals: [],
  } as const;
  const names = Object.keys(good) as (keyof typeof good)[];
  return fc
    .tuple(anyVolunteer(today), some(names, 3))
    .map(([any, kept]): Made<ReturnType<typeof anyVolunteer>> => {
      const rest = Object.entries(good).filter(([name]) => !kept.includes(name as never));
      return { ...any, ...Object.fromEntries(rest) };
    });
};

export type SomeVolunteer = Made<ReturnType<typeof someVolunteer>>;

const someResident = (ids: readonly string[]) =>
  fc.record({
    language: fc.constantFrom('nl', 'en'),
    postcode: maybe(fc.constantFrom(...POSTCODES.map((digits) => `${digits} AB`))),
    bestDayParts: some(DAY_PARTS),
    signals: fc.array(fc.record({ level: fc.constantFrom('LOW', 'HIGH'), closed: fc.boolean() }), {
      maxLength: 1,
    }),
    dataRequests: fc.array(
      fc.record({
        kind: fc.constantFrom('COPY', 'CORRECTION', 'ERASURE', 'OBJECTION', 'RESTRICTION'),
        state: fc.constantFrom('RECEIVED', 'REFUSED'),
      }),
      { maxLength: 1 },
    ),
    wish: maybe(
      fc.record({
        gender: fc.constantFrom('NO_PREFERENCE', 'NO_PREFERENCE', 'WOMAN', 'MAN'),
        languages: some(LANGUAGES, 2),
        postcodeDigits: maybe(fc.constantFrom(...POSTCODES)),
        maxKm: maybe(fc.constantFrom(0, 5, 60, 300)),
        excludedPostcodes: some(POSTCODES, 1),
        dayParts: some(DAY_PARTS),
        livedExperience: maybe(fc.boolean()),
        withChildren: fc.boolean(),
        ageBand: maybe(fc.constantFrom(...AGE_BANDS)),
        interests: some(INTERESTS),
        household: maybe(some(HOUSEHOLD_FACTS, 2)),
        lossKind: maybe(fc.constantFrom(...LOSS_KINDS)),
        excludedVolunteers: some(ids.length > 0 ? ids : [crypto.randomUUID()], 2),
      }),
    ),
  });

export type SomeResident = Made<ReturnType<typeof someResident>>;

/** A day, what a municipality set, a resident, and volunteers of whom some may fit. */
export const someSituation = fc.constantFrom(...TODAY).chain((day) => {
  const today = civilDate(day);
  const volunteers = fc.uniqueArray(someVolunteer(today), {
    selector: ({ id }) => id,
    minLength: 5,
    maxLength: 40,
    size: 'max',
  });
  return volunteers.chain((all) =>
    fc.record({
      today: fc.constant(today),
      volunteers: fc.constant(all),
      resident: someResident(all.map(({ id }) => id)),
      policy: fc.record({
        certificateYears: fc.constantFrom(1, 3),
        ownLossMonths: fc.constantFrom(12, 24),
        maxCapacity: fc.constantFrom(1, 3),
        coolDownWeeks: fc.constant(4),
      }),
    }),
  );
});

export type Situation = Made<typeof someSituation>;

/** The resident as the rules of the domain see them. */
export function residentOf({
  language,
  bestDayParts,
  signals,
  dataRequests,
  wish,
}: SomeResident): ResidentWishes {
  const spoken = wish?.languages.length ? wish.languages : [language];
  return {
    languages: spoken,
    volunteerGender: (wish?.gender ?? 'NO_PREFERENCE') as ResidentWishes['volunteerGender'],
    excludedPostcodes: wish?.excludedPostcodes ?? [],
    excludedVolunteers: wish?.excludedVolunteers ?? [],
    maxKm: wish?.maxKm ?? null,
    lossKind: wish?.lossKind ?? null,
    household: wish?.household ?? null,
    highSignalOpen: signals.some(({ level, closed }) => level === 'HIGH' && !closed),
    dataRequestOpen: dataRequests.some(
      ({ kind, state }) => state === 'RECEIVED' && !['COPY', 'CORRECTION'].includes(kind),
    ),
    wantsLivedExperience: wish?.livedExperience ?? null,
    withChildren: wish?.withChildren ?? false,
    ageBand: wish?.ageBand ?? null,
    dayParts: wish?.dayParts.length ? wish.dayParts : bestDayParts,
    interests: wish?.interests ?? [],
    homeLanguage: spoken[0] ?? null,
  };
}

/** A volunteer as the rules of the domain see them beside this resident. */
export function candidateOf(volunteer: SomeVolunteer, { postcode, wish }: SomeResident): Candidate {
  const { matches, proposals, certificates, trainings } = volunteer;
  const open = proposals.filter(({ state }) => state.startsWith('ASK_'));
  const issuedOn = certificates.findLast((issued) => issued !== null);
  const ended = matches.flatMap(({ endedOn }) => endedOn ?? []).sort();
  return {
    ...(volunteer as Omit<SomeVolunteer, 'certificates' | 'trainings'> &
      Pick<Candidate, 'status' | 'gender' | 'livedExperience'>),
    load:
      matches.filter(({ endedOn }) => endedOn === null).length +
      open.filter(({ here }) => !here).length,
    certificate: issuedOn
      ? {
          requestedOn: null,
          seen: { issuedOn, seenOn: issuedOn, seenBy: 'user:1', profile: '85' },
        }
      : null,
    trainings: trainings as Candidate['trainings'],
    distanceKm: distance(wish?.postcodeDigits ?? postcode?.slice(0, 4), volunteer.postcodeDigits),
    refusedEarlier:
      proposals.some(({ here, state }) => here && state === 'REFUSED') ||
      matches.some(({ here, endedOn }) => here && endedOn !== null),
    earlierFits: matches.filter(
      ({ fitVolunteer, fitResident }) => fitVolunteer === 'YES' && fitResident === 'YES',
    ).length,
    freeSince:
      ended.at(-1) ??
      civilDate(volunteer.since.toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' })),
  };
}

/** By the law of cosines: another formula than the one it is compared with. */
function distance(one: string | undefined, other: string): number | null {
  const [from, to] = [one, other].map((wanted) => AREAS.find(({ digits }) => digits === wanted));
  if (!from || !to) return null;
  if (from === to) return 0;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [phi, psi] = [radians(from.latitude), radians(to.latitude)];
  const turn = radians(to.longitude - from.longitude);
  return (
    6371.0088 *
    Math.acos(Math.sin(phi) * Math.sin(psi) + Math.cos(phi) * Math.cos(psi) * Math.cos(turn))
  );
}
