import type { Db } from '@steunpad/database';
import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { v7 as uuid } from 'uuid';
import type { SomeResident, SomeVolunteer } from './match-people.ts';

const at = new Date('2026-01-01T12:00:00Z');
const column = (day: CivilDate) => new Date(`${day}T00:00:00Z`);
/** A list that nobody wrote is not an empty one in its column: both have to mean the same. */
const unwritten = <Row extends object>(row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  ) as Row;

const columnOr = (day: CivilDate | null) => day && column(day);

/** Somebody who waits, and the same person's row of wishes; the id of the pathway. */
export async function insertResident(
  db: Db,
  municipalityId: string,
  { language, postcode, bestDayParts, signals, dataRequests, wish }: SomeResident,
): Promise<string> {
  const [partnerId, pathwayId] = [uuid(), uuid()];
  await db.bereavedPartner.create({
    data: { municipalityId, id: partnerId, name: 'Joan', language, postcode, bestDayParts },
  });
  await db.pathway.create({
    data: {
      municipalityId,
      id: pathwayId,
      partnerId,
      state: 'WAITING',
      origin: 'SELF',
      openedAt: at,
    },
  });
  if (wish) {
    const { household, ...rest } = wish;
    await db.matchWish.create({
      data: {
        ...(unwritten(rest) as Omit<
          Prisma.MatchWishUncheckedCreateInput,
          'municipalityId' | 'pathwayId' | 'savedAt'
        >),
        municipalityId,
        pathwayId,
        household: household ?? [],
        householdTold: household !== null,
        savedAt: at,
      },
    });
  }
  for (const { level, closed } of signals)
    await db.$sql(
      `INSERT INTO safeguarding_signal (municipality_id, id, pathway_id, kind, level, status, note, raised_by, raised_role, raised_at, due_on, closed_at)
       VALUES ($1, $2, $3, 'OTHER', $4::"SignalLevel", 'OPEN', '', 'test', 'COORDINATOR', now(), now(), $5::timestamptz)`,
      [municipalityId, uuid(), pathwayId, level, closed ? '2026-01-01' : null],
    );
  await db.dataSubjectRequest.createMany({
    data: dataRequests.map((request) => ({
      ...(request as Pick<Prisma.DataSubjectRequestCreateManyInput, 'kind' | 'state'>),
      municipalityId,
      pathwayId,
      receivedAt: at,
      dueOn: at,
    })),
  });
  return pathwayId;
}

/** Volunteers with their papers, matches and proposals, here or with somebody else. */
export async function insertVolunteers(
  db: Db,
  municipalityId: string,
  all: readonly SomeVolunteer[],
  pathways: { readonly here: string; readonly elsewhere: string },
): Promise<void> {
  const where = (here: boolean) => (here ? pathways.here : pathways.elsewhere);
  const of = <Part, Row>(
    part: (volunteer: SomeVolunteer) => readonly Part[],
    row: (one: Part) => Row,
  ) =>
    all.flatMap((volunteer) =>
      part(volunteer).map((one) => ({
        municipalityId,
        id: uuid(),
        volunteerId: volunteer.id,
        ...row(one),
      })),
    );
  await db.volunteerApplication.createMany({
    data: all.map(({ id, postcodeDigits, languages }) => ({
      municipalityId,
      id,
      reference: id,
      name: 'V',
      contactPreference: 'EMAIL',
      postcodeDigits,
      languages,
      language: 'nl',
      submittedAt: at,
      answerBy: at,
    })),
  });
  await db.volunteer.createMany({
    data: all.map(
      ({ certificates: _c, trainings: _t, matches: _m, proposals: _p, ...volunteer }) => ({
        ...(unwritten(volunteer) as Omit<
          Prisma.VolunteerCreateManyInput,
          'municipalityId' | 'applicationId' | 'name' | 'firstName'
        >),
        municipalityId,
        applicationId: volunteer.id,
        name: 'V',
        firstName: 'V',
        ownLossOn: columnOr(volunteer.ownLossOn),
        restUntil: columnOr(volunteer.restUntil),
      }),
    ),
  });
  await db.conductCertificate.createMany({
    data: of(
      ({ certificates }) => certificates,
      (issuedOn) => ({
        requestedOn: at,
        issuedOn: columnOr(issuedOn),
        seenOn: columnOr(issuedOn),
      }),
    ),
  });
  await db.trainingRecord.createMany({
    data: of(
      ({ trainings }) => trainings,
      ({ course, doneOn, validUntil }) => ({
        course,
        doneOn: column(doneOn),
        validUntil: columnOr(validUntil),
      }),
    ),
  });
  await db.match.createMany({
    data: of(
      ({ matches }) => matches,
      ({ here, endedOn, fitVolunteer, fitResident }) => ({
        pathwayId: where(here),
        startedOn: at,
        reviewOn: at,
        softEndOn: at,
        endedOn: columnOr(endedOn),
        fitVolunteer: fitVolunteer as Prisma.MatchCreateManyInput['fitVolunteer'],
        fitResident: fitResident as Prisma.MatchCreateManyInput['fitResident'],
      }),
    ) as Prisma.MatchCreateManyInput[],
  });
  await db.matchProposal.createMany({
    data: of(
      ({ proposals }) => proposals,
      ({ here, state }) => ({
        pathwayId: where(here),
        state: state as Prisma.MatchProposalCreateManyInput['state'] & string,
        reasons: [],
        proposedAt: at,
        expiresOn: at,
      }),
    ),
  });
}

/** Takes everything of a municipality away that the next situation would trip over. */
export async function forgetMatching(db: Db, municipalityId: string): Promise<void> {
  const tables = [
    'match_proposal',
    '"match"',
    'training_record',
    'conduct_certificate',
    'volunteer',
    'volunteer_application',
  ];
  for (const table of tables)
    await db.$sql(`DELETE FROM ${table} WHERE municipality_id = $1`, [municipalityId]);
}
