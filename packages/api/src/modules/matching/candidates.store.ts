import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { checkHardRules, type HardRuleCode } from '@steunpad/domain/matching/hard-rules.ts';
import { MATCH_POLICY } from '@steunpad/domain/matching/match-facts.ts';
import { type Proposals, propose } from '@steunpad/domain/matching/propose.ts';
import type { Candidate, ResidentWishes } from '@steunpad/domain/matching/soft-rules.ts';
import { fromColumn } from '../../columns.ts';
import type { Context } from '../../context.ts';
import { rowKey } from '../../row-key.ts';
import { certificateOf, trainingsOf, WITH_PAPERS } from '../volunteers/volunteer.store.ts';

const CANDIDATE = {
  ...WITH_PAPERS,
  matches: { select: { endedOn: true, pathwayId: true, fitVolunteer: true, fitResident: true } },
  proposals: { select: { state: true, pathwayId: true } },
} as const satisfies Prisma.VolunteerInclude;

type CandidateRow = Prisma.VolunteerGetPayload<{ include: typeof CANDIDATE }>;

/** A resident as matching sees them: from what they wished, and nothing that they told in confidence. */
export async function residentOf(
  { db, municipality }: Context,
  pathwayId: string,
): Promise<ResidentWishes | null> {
  const pathway = await db.pathway.findUnique({
    where: rowKey(municipality, pathwayId),
    include: { partner: true, matchWish: true },
  });
  if (!pathway) return null;
  const [high] = await db.$sql<{ open: boolean }>(
    'SELECT steunpad_high_signal_open($1, $2::uuid) AS open',
    [municipality.code, pathwayId],
  );
  const { partner, matchWish: wish } = pathway;
  return {
    languages: [partner.language, ...(wish?.languages ?? [])],
    volunteerGender: wish?.gender ?? 'NO_PREFERENCE',
    excludedPostcodes: wish?.excludedPostcodes ?? [],
    excludedVolunteers: wish?.excludedVolunteers ?? [],
    avoidedCircles: [],
    maxKm: null,
    lossKind: (wish?.lossKind ?? null) as ResidentWishes['lossKind'],
    household: (wish?.household ?? null) as ResidentWishes['household'],
    highSignalOpen: high?.open ?? false,
    wantsLivedExperience: wish?.livedExperience ?? null,
    withChildren: wish?.withChildren ?? false,
    ageBand: (wish?.ageBand ?? null) as ResidentWishes['ageBand'],
    dayParts: wish?.dayParts ?? partner.bestDayParts,
    interests: wish?.interests ?? [],
    homeLanguage: partner.language,
  };
}

const OPEN = ['ASK_VOLUNTEER', 'ASK_RESIDENT'];

function candidateOf(row: CandidateRow, pathwayId: string): Candidate {
  const running = row.matches.filter(({ endedOn }) => endedOn === null);
  const asked = row.proposals.filter(({ state }) => OPEN.includes(state));
  const ended = row.matches.flatMap(({ endedOn }) => (endedOn ? [fromColumn(endedOn)] : []));
  const here = (of: { readonly pathwayId: string }) => of.pathwayId === pathwayId;
  return {
    id: row.id,
    status: row.status,
    languages: row.languages,
    gender: row.gender,
    postcodeDigits: row.postcodeDigits,
    circles: [],
    maxKm: row.maxKm,
    exclusions: row.exclusions as Candidate['exclusions'],
    capacity: row.capacity,
    // What is asked for this resident now is not a load beside it.
    load: running.length + asked.filter((proposal) => !here(proposal)).length,
    certificate: certificateOf(row),
    trainings: trainingsOf(row),
    ownLossOn: row.ownLossOn && fromColumn(row.ownLossOn),
    restUntil: row.restUntil && fromColumn(row.restUntil),
    distanceKm: null,
    relationDeclared: false,
    refusedEarlier:
      row.proposals.some((proposal) => here(proposal) && proposal.state === 'REFUSED') ||
      row.matches.some((match) => here(match) && match.endedOn !== null),
    livedExperience: row.livedExperience,
    ageBand: row.ageBand as Candidate['ageBand'],
    dayParts: row.dayParts,
    interests: row.interests,
    earlierFits: row.matches.filter(
      ({ fitVolunteer, fitResident }) => fitVolunteer === 'YES' && fitResident === 'YES',
    ).length,
    freeSince: ended.sort().at(-1) ?? (row.since.toISOString().slice(0, 10) as CivilDate),
  };
}

/** Who may be proposed to somebody, with reasons, and who not, by which rule. */
export async function proposalsFor(context: Context, pathwayId: string): Promise<Proposals | null> {
  const { db, municipality, now } = context;
  const resident = await residentOf(context, pathwayId);
  if (!resident) return null;
  const rows = await db.volunteer.findMany({
    where: { municipalityId: municipality.code, status: { in: ['READY', 'ACTIVE', 'PAUSED'] } },
    include: CANDIDATE,
  });
  const candidates = rows.map((row) => candidateOf(row, pathwayId));
  return propose(resident, candidates, MATCH_POLICY, dayOf(now));
}

/** The hard rules that the two break today; `null` when either is not there. */
export async function brokenRules(
  context: Context,
  pathwayId: string,
  volunteerId: string,
): Promise<HardRuleCode[] | null> {
  const { db, municipality, now } = context;
  const resident = await residentOf(context, pathwayId);
  const row = await db.volunteer.findUnique({
    where: rowKey(municipality, volunteerId),
    include: CANDIDATE,
  });
  if (!resident || !row) return null;
  return checkHardRules(resident, candidateOf(row, pathwayId), MATCH_POLICY, dayOf(now));
}
