import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { addDays, type CivilDate, civilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { type AgeBand, ageBandOf } from '@steunpad/domain/matching/age-band.ts';
import { asOf, isOpen, OPEN_PROPOSALS } from '@steunpad/domain/matching/match-proposal.ts';
import { type ResidentSketch, sketchOf } from '@steunpad/domain/matching/sketch.ts';
import { possibleEvents } from '@steunpad/domain/pathway/transition.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import { peerSupervisionBy } from '@steunpad/domain/volunteers/supervision.ts';
import type { VolunteerEventName, VolunteerStatus } from '@steunpad/domain/volunteers/volunteer.ts';
import { possibleVolunteerEvents } from '@steunpad/domain/volunteers/volunteer-status.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { proposalOf as asProposal } from '../matching/proposal-row.ts';
import type { OpenedVolunteer } from './volunteer-door.ts';

/** All that is read of a resident: no talk, no need, no worry, and only the goal that is about a volunteer. */
const RESIDENT = {
  state: true,
  partner: {
    select: {
      name: true,
      contactPreference: true,
      phone: true,
      email: true,
      street: true,
      postcode: true,
      town: true,
      language: true,
      bestDayParts: true,
      birthYear: true,
      birthMonth: true,
      birthDay: true,
    },
  },
  matchWish: { select: { ageBand: true, languages: true, dayParts: true } },
  tasks: {
    where: { kind: 'FIRST_MEETING', doneAt: null },
    select: { dueOn: true },
    take: 1,
  },
  plans: {
    orderBy: { id: 'desc' },
    take: 1,
    select: {
      items: {
        where: { kind: 'VOLUNTEER' },
        orderBy: { id: 'asc' },
        select: { goal: true, state: true },
      },
    },
  },
} as const satisfies Prisma.PathwaySelect;

type Resident = Prisma.PathwayGetPayload<{ select: typeof RESIDENT }>;

const WITH_RESIDENTS = {
  certificates: { orderBy: { id: 'desc' }, take: 1 },
  supervision: { where: { kind: 'PEER_SESSION' }, orderBy: { on: 'desc' }, take: 1 },
  proposals: {
    where: { state: { in: [...OPEN_PROPOSALS] } },
    orderBy: { id: 'asc' },
    include: { pathway: { select: RESIDENT } },
  },
  matches: {
    orderBy: { id: 'asc' },
    include: {
      pathway: { select: RESIDENT },
      contacts: { orderBy: [{ on: 'desc' }, { id: 'desc' }] },
    },
  },
} as const satisfies Prisma.VolunteerInclude;

type Row = Prisma.VolunteerGetPayload<{ include: typeof WITH_RESIDENTS }>;

export interface MyProposal {
  readonly id: string;
  readonly sketch: ResidentSketch;
  readonly answerBy: CivilDate;
  /** Whether they said yes and wait for the resident. */
  readonly accepted: boolean;
}

export interface MyMatch {
  readonly id: string;
  readonly name: string;
  readonly preference: 'PHONE' | 'EMAIL' | 'POST';
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: readonly string[];
  readonly purposes: readonly string[];
  readonly rhythm: string | null;
  readonly fit: 'YES' | 'NO' | 'UNSURE' | null;
  readonly visited: boolean;
  readonly ending: boolean;
  readonly resting: boolean;
  readonly mayStop: boolean;
  readonly contacts: Row['matches'][number]['contacts'];
}

export type VolunteerDateKind =
  | 'FIRST_MEETING'
  | 'REVIEW'
  | 'PEER_SUPERVISION'
  | 'CERTIFICATE_ENDS'
  | 'PAUSE_ENDS';

/** What a volunteer sees of their own work, and nothing else of anybody (DOMAIN 3.2 and invariant e). */
export interface MyVolunteeringView {
  readonly firstName: string;
  readonly status: VolunteerStatus;
  readonly pausedUntil: CivilDate | null;
  readonly proposals: readonly MyProposal[];
  readonly matches: readonly MyMatch[];
  /** On which days a match ended lately: never with whom or why. */
  readonly endedOn: readonly CivilDate[];
  readonly dates: readonly { readonly kind: VolunteerDateKind; readonly on: CivilDate }[];
  readonly possible: readonly VolunteerEventName[];
  readonly coordinator: { readonly name: string; readonly phone: string };
}

export async function readMyVolunteering(
  context: Context,
  { volunteerId }: OpenedVolunteer,
): Promise<MyVolunteeringView> {
  const { db, municipality, now } = context;
  const today = dayOf(now);
  const row = await db.volunteer.findUniqueOrThrow({
    where: rowKey(municipality, volunteerId),
    include: {
      ...WITH_RESIDENTS,
      matches: {
        ...WITH_RESIDENTS.matches,
        where: {
          OR: [
            { endedOn: null },
            {
              endedOn: {
                gte: toColumn(addDays(today, -7 * termsWith(municipality.terms).coolDownWeeks)),
              },
            },
          ],
        },
      },
    },
  });
  const { contactName, phone } = await db.municipality.findUniqueOrThrow({
    where: { id: municipality.code },
    select: { contactName: true, phone: true },
  });
  const running = row.matches.filter(({ endedOn }) => endedOn === null);
  return {
    firstName: row.firstName,
    status: row.status,
    pausedUntil: row.pausedUntil && fromColumn(row.pausedUntil),
    // Where nobody answered in time, it is over before the worker comes by.
    proposals: row.proposals
      .filter((proposal) => isOpen(asOf(asProposal(proposal), today)))
      .map((proposal) => proposalOf(proposal, today)),
    matches: running.map(matchOf),
    endedOn: row.matches.flatMap(({ endedOn }) => (endedOn ? [fromColumn(endedOn)] : [])),
    dates: datesOf(row, running).sort((a, b) => a.on.localeCompare(b.on)),
    possible: possibleVolunteerEvents(row.status, 'VOLUNTEER'),
    coordinator: { name: contactName, phone },
  };
}

const proposalOf = (
  { id, state, expiresOn, pathway }: Row['proposals'][number],
  today: CivilDate,
): MyProposal => ({
  id,
  sketch: sketchFor(pathway, today),
  answerBy: fromColumn(expiresOn),
  accepted: state === 'ASK_RESIDENT',
});

function sketchFor({ partner, matchWish: wish }: Resident, today: CivilDate): ResidentSketch {
  return sketchOf({
    ageBand: (wish?.ageBand as AgeBand | null | undefined) ?? ageBandFrom(partner, today),
    area: partner.town,
    // What somebody needs is no cell of the volunteer's view (invariant e).
    domains: [],
    dayParts: wish?.dayParts.length ? wish.dayParts : partner.bestDayParts,
    languages: [...new Set([partner.language, ...(wish?.languages ?? [])])],
  });
}

function ageBandFrom(partner: Resident['partner'], today: CivilDate): AgeBand | null {
  const { birthYear, birthMonth, birthDay } = partner;
  if (!birthYear || !birthMonth || !birthDay) return null;
  const parts = [birthYear, birthMonth, birthDay].map((part) => String(part).padStart(2, '0'));
  return ageBandOf(civilDate(parts.join('-')), today);
}

function matchOf({ pathway, contacts, ...match }: Row['matches'][number]): MyMatch {
  const { partner, plans, state } = pathway;
  const preference = partner.contactPreference ?? 'PHONE';
  const { street, postcode, town } = partner;
  return {
    id: match.id,
    name: partner.name,
    preference,
    // Only the way that was chosen.
    phone: preference === 'PHONE' ? partner.phone : null,
    email: preference === 'EMAIL' ? partner.email : null,
    address:
      preference === 'POST' && street && postcode && town ? [street, `${postcode}  ${town}`] : [],
    purposes: plans[0]?.items.map(({ goal }) => goal) ?? [],
    rhythm: match.rhythm,
    fit: match.fitVolunteer,
    visited: contacts.some(({ kind, cancelled }) => kind === 'VISIT' && !cancelled),
    ending: state === 'ENDING',
    resting: plans[0]?.items.some((item) => item.state === 'PAUSED') ?? false,
    mayStop: possibleEvents(state, 'VOLUNTEER').includes('matchEnds'),
    contacts,
  };
}

function datesOf(row: Row, running: Row['matches']) {
  const dates: { kind: VolunteerDateKind; on: CivilDate }[] = [];
  const add = (kind: VolunteerDateKind, on: Date | null | undefined) => {
    if (on) dates.push({ kind, on: fromColumn(on) });
  };
  for (const { pathway, reviewOn } of running) {
    add('FIRST_MEETING', pathway.tasks[0]?.dueOn);
    add('REVIEW', reviewOn);
  }
  add('CERTIFICATE_ENDS', row.certificates[0]?.validUntil);
  add('PAUSE_ENDS', row.pausedUntil);
  if (row.status === 'ACTIVE') {
    const last = row.supervision[0]?.on;
    const facts = {
      activeSince: row.activeSince ? fromColumn(row.activeSince) : dayOf(row.since),
      lastPeerSupervisionOn: last ? fromColumn(last) : null,
      lastTalkOn: null,
      endedMatchOn: null,
    };
    dates.push({ kind: 'PEER_SUPERVISION', on: peerSupervisionBy(facts) });
  }
  return dates;
}
