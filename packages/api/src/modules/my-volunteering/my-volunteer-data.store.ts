import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { outcomeForVolunteer } from '@steunpad/domain/matching/told-to-volunteer.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { letter, type OwnData, promise, withoutKeys } from '../privacy/own-data.rows.ts';
import { whoLooked } from '../privacy/who-looked.store.ts';
import type { OpenedVolunteer } from './volunteer-door.ts';

const OF_A_LETTER = {
  orderBy: { id: 'asc' },
  select: {
    kind: true,
    channel: true,
    language: true,
    status: true,
    addressee: true,
    email: true,
    queuedAt: true,
    notBefore: true,
    sentAt: true,
  },
} as const satisfies Prisma.CorrespondenceFindManyArgs;

const OF_A_PROMISE = {
  orderBy: { id: 'asc' },
  select: {
    kind: true,
    dueOn: true,
    givenReason: true,
    notBefore: true,
    dayPart: true,
    openedAt: true,
    doneAt: true,
  },
} as const satisfies Prisma.TaskFindManyArgs;

/**
 * All that is read. Of a match and a proposal only the volunteer's own side is named, and no table of residents is:
 * what is never read cannot leak (art. 15(4) GDPR, decision 15).
 */
const KEPT = {
  application: { include: { correspondence: OF_A_LETTER, tasks: OF_A_PROMISE } },
  certificates: { orderBy: { id: 'asc' } },
  trainings: { orderBy: { id: 'asc' } },
  supervision: { orderBy: { id: 'asc' } },
  proposals: {
    orderBy: { id: 'asc' },
    select: {
      id: true,
      state: true,
      refusedBy: true,
      proposedAt: true,
      expiresOn: true,
      settledAt: true,
    },
  },
  matches: {
    orderBy: { id: 'asc' },
    select: {
      id: true,
      pathwayId: true,
      startedOn: true,
      rhythm: true,
      reviewOn: true,
      softEndOn: true,
      endedOn: true,
      fitVolunteer: true,
      contacts: { orderBy: { id: 'asc' } },
    },
  },
  correspondence: OF_A_LETTER,
  tasks: OF_A_PROMISE,
} as const satisfies Prisma.VolunteerInclude;

type Kept = Prisma.VolunteerGetPayload<{ include: typeof KEPT }>;

/** Gathers everything that is kept about the volunteer whose code it is. */
export async function gatherMyVolunteerData(
  context: Context,
  { volunteerId }: OpenedVolunteer,
): Promise<OwnData> {
  const { db, municipality, now } = context;
  const row = await db.volunteer.findUniqueOrThrow({
    where: rowKey(municipality, volunteerId),
    include: KEPT,
  });
  const { application, proposals, matches } = row;
  const worries = await ownWorries(context, matches);
  const subjects = [row.id, application.id, ...proposals.map(({ id }) => id)];
  return {
    municipality: municipality.code,
    madeAt: now,
    ...aboutVolunteer(row),
    application: aboutApplication(application),
    certificates: row.certificates.map(certificate),
    trainings: row.trainings.map(({ course, doneOn, validUntil }) => ({
      course,
      doneOn: fromColumn(doneOn),
      validUntil: day(validUntil),
    })),
    supervision: row.supervision.map(({ kind, on }) => ({ kind, on: fromColumn(on) })),
    proposals: proposals.map(proposal),
    matches: matches.map((match) => aboutMatch(match, worries)),
    letters: [...application.correspondence, ...row.correspondence].map(mail),
    promises: [...application.tasks, ...row.tasks].map(ownPromise),
    whoLooked: await whoLooked(context, subjects),
    notInThisFile: [
      'RESIDENTS',
      'OF_YOU_BY_RESIDENTS',
      'WHY_PROPOSED',
      'WORDS_OF_WORRIES',
      'STAFF',
    ],
  };
}

const day = (column: Date | null) => column && fromColumn(column);

function aboutVolunteer(row: Kept) {
  const { status, since, activeSince, pausedUntil, pausedFrom, restUntil, leftAt, ...rest } = row;
  const {
    codeHash: _c,
    codeIssuedAt,
    ownLossOn,
    application: _a,
    certificates: _p,
    ...more
  } = rest;
  const { trainings: _t, supervision: _s, proposals: _o, matches: _m, ...you } = more;
  const { correspondence: _l, tasks: _k, ...columns } = you;
  return {
    you: { ...withoutKeys(columns), ownLossOn: day(ownLossOn) },
    volunteering: {
      status,
      since,
      activeSince: day(activeSince),
      pausedUntil: day(pausedUntil),
      pausedFrom,
      restUntil: day(restUntil),
      codeGivenAt: codeIssuedAt,
      leftAt,
    },
  };
}

function aboutApplication(application: Kept['application']) {
  const { correspondence: _c, tasks: _t, answerBy, ...told } = application;
  return { ...withoutKeys(told), answerBy: fromColumn(answerBy) };
}

function certificate(row: Kept['certificates'][number]) {
  const { requestedOn, issuedOn, seenOn, profile, validUntil } = row;
  return {
    requestedOn: fromColumn(requestedOn),
    issuedOn: day(issuedOn),
    seenOn: day(seenOn),
    profile,
    validUntil: day(validUntil),
  };
}

const proposal = ({ proposedAt, expiresOn, settledAt, ...row }: Kept['proposals'][number]) => ({
  askedAt: proposedAt,
  answerBy: fromColumn(expiresOn),
  outcome: outcomeForVolunteer({ ...row, refusedBy: row.refusedBy as 'VOLUNTEER' | null }),
  settledAt,
});

function aboutMatch(
  { id, startedOn, rhythm, reviewOn, softEndOn, endedOn, ...match }: Kept['matches'][number],
  worries: ReadonlyMap<string, readonly Date[]>,
) {
  return {
    from: fromColumn(startedOn),
    until: day(endedOn),
    rhythm,
    reviewOn: fromColumn(reviewOn),
    softEndOn: fromColumn(softEndOn),
    youSaidOfTheFirstVisit: match.fitVolunteer,
    contacts: match.contacts.map(({ kind, on, minutes, cancelled, recordedAt }) => ({
      kind,
      on: fromColumn(on),
      minutes,
      cancelled,
      recordedAt,
    })),
    worriesYouRaised: worries.get(id) ?? [],
  };
}

const mail = (row: Kept['correspondence'][number]) => ({
  ...letter(row),
  language: row.language,
  to: row.email,
  envelope: row.addressee,
  sendFrom: fromColumn(row.notBefore),
});

const ownPromise = (row: Kept['tasks'][number]) => ({
  ...promise(row),
  notBefore: day(row.notBefore),
  dayPart: row.dayPart,
  openedAt: row.openedAt,
});

/**
 * When this volunteer said that they worried, by match: never what about. The history of a pathway names no volunteer;
 * only who visits can raise a worry, so it is of the match that was the last to begin before it.
 */
async function ownWorries(
  { db, municipality }: Context,
  mine: Kept['matches'],
): Promise<ReadonlyMap<string, readonly Date[]>> {
  const where = {
    municipalityId: municipality.code,
    pathwayId: { in: mine.map(({ pathwayId }) => pathwayId) },
  };
  const began = await db.match.findMany({
    where,
    orderBy: { id: 'desc' },
    select: { id: true, pathwayId: true },
  });
  const worries = await db.pathwayTransition.findMany({
    where: { ...where, event: 'safeguardingSignal', role: 'VOLUNTEER' },
    orderBy: { id: 'asc' },
    select: { id: true, pathwayId: true, at: true },
  });
  const byMatch = Map.groupBy(
    worries,
    ({ id, pathwayId }) =>
      began.find((match) => match.pathwayId === pathwayId && match.id < id)?.id ?? '',
  );
  return new Map([...byMatch].map(([match, raised]) => [match, raised.map(({ at }) => at)]));
}
