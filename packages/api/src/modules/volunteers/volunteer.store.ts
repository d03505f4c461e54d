import type { Prisma, VolunteerApplication } from '@steunpad/database/generated/prisma/client.ts';
import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { termsWith } from '@steunpad/domain/pathway/terms.ts';
import {
  type ConductCertificate,
  certificateValidUntil,
  recordCertificate,
} from '@steunpad/domain/volunteers/conduct-certificate.ts';
import { isOwnLossTooRecent } from '@steunpad/domain/volunteers/own-loss.ts';
import { isTrained, type TrainingRecord } from '@steunpad/domain/volunteers/training.ts';
import type { VolunteerHappening } from '@steunpad/domain/volunteers/volunteer.ts';
import { changeVolunteerStatus } from '@steunpad/domain/volunteers/volunteer-status.ts';
import { v7 as uuid } from 'uuid';
import { fromColumn, toColumn } from '../../columns.ts';
import { type Context, occasionOf } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { NotFound } from '../../refusals.ts';
import { rowKey } from '../../row-key.ts';

/** What decides whether somebody may be sent to a resident. */
export const WITH_PAPERS = {
  certificates: { orderBy: { id: 'desc' }, take: 1 },
  trainings: true,
} as const satisfies Prisma.VolunteerInclude;

export type VolunteerRow = Prisma.VolunteerGetPayload<{ include: typeof WITH_PAPERS }>;

/** Somebody who signed up becomes a volunteer on the way, or hears that it is not for them. */
export function answerApplication(
  context: Context,
  applicationId: string,
  invite: boolean,
  key: string,
) {
  const volunteerId = uuid();
  const input = { applicationId, invite };
  const answer = { volunteerId: invite ? volunteerId : null };
  return once(context, { operation: 'answerApplication', key, input, answer }, async () => {
    const { db, municipality, now } = context;
    const where = rowKey(municipality, applicationId);
    const application = await db.volunteerApplication.findUnique({ where });
    if (!application || application.decidedAt) return new NotFound();
    await db.volunteerApplication.update({
      where,
      data: { decidedAt: now, declinedAt: invite ? null : now },
    });
    if (invite) await db.volunteer.create({ data: fromApplication(application, volunteerId, now) });
    return undefined;
  });
}

const fromApplication = (application: VolunteerApplication, id: string, since: Date) => ({
  municipalityId: application.municipalityId,
  id,
  applicationId: application.id,
  status: 'INVITED' as const,
  name: application.name,
  firstName: application.name.split(' ')[0]!,
  phone: application.phone,
  email: application.email,
  languages: application.languages,
  postcodeDigits: application.postcodeDigits,
  dayParts: application.dayParts,
  since,
});

export interface VolunteerStep {
  readonly volunteerId: string;
  readonly key: string;
  readonly step: VolunteerHappening['event'];
  readonly pauseUntil: CivilDate | null;
}

/** Takes a volunteer one step further by the table of the domain. */
export function takeVolunteerStep(
  context: Context,
  { volunteerId, key, step, pauseUntil }: VolunteerStep,
) {
  const record = {
    operation: 'recordVolunteerStep',
    key,
    input: { volunteerId, step, pauseUntil },
    answer: { volunteerId },
  };
  return once(context, record, async () => {
    const { db, municipality, now } = context;
    const where = rowKey(municipality, volunteerId);
    const volunteer = await db.volunteer.findUnique({ where, include: WITH_PAPERS });
    if (!volunteer) return new NotFound();
    const happening = happeningOf(context, volunteer, step, pauseUntil);
    const changed = changeVolunteerStatus(volunteer.status, happening, 'COORDINATOR');
    if (changed instanceof Refusal) return changed;
    const ended = changed.to === 'LEFT' || changed.to === 'DECLINED';
    await db.volunteer.update({
      where,
      data: {
        status: changed.to,
        pausedUntil: changed.pauseUntil && toColumn(changed.pauseUntil),
        leftAt: ended ? now : null,
        version: { increment: 1 },
      },
    });
    return undefined;
  });
}

function happeningOf(
  { municipality, now }: Context,
  volunteer: VolunteerRow,
  event: VolunteerStep['step'],
  pauseUntil: CivilDate | null,
): VolunteerHappening {
  const today = dayOf(now);
  const { certificateYears, ownLossMonths } = termsWith(municipality.terms);
  const ownLossOn = volunteer.ownLossOn && fromColumn(volunteer.ownLossOn);
  const until = certificateValidUntil(certificateOf(volunteer), certificateYears);
  const readiness = {
    trained: isTrained(trainingsOf(volunteer), today),
    certificateValid: until !== null && until >= today,
    ownLossTooRecent: isOwnLossTooRecent(ownLossOn, today, ownLossMonths),
  };
  // A step is recorded after the talk: that is the meeting.
  const facts = { meetingHeld: true, ...readiness, pauseUntil, pausedFrom: 'ACTIVE' as const };
  return { event, ...facts } as VolunteerHappening;
}

export function certificateOf({ certificates }: VolunteerRow): ConductCertificate | null {
  const [row] = certificates;
  if (!row) return null;
  const { requestedOn, issuedOn, seenOn, seenBy, profile } = row;
  return {
    requestedOn: fromColumn(requestedOn),
    seen:
      issuedOn && seenOn
        ? {
            issuedOn: fromColumn(issuedOn),
            seenOn: fromColumn(seenOn),
            seenBy: seenBy ?? '',
            profile: profile ?? '',
          }
        : null,
  };
}

export const trainingsOf = ({ trainings }: VolunteerRow): TrainingRecord[] =>
  trainings.map(({ course, doneOn, validUntil }) => ({
    course: course as TrainingRecord['course'],
    doneOn: fromColumn(doneOn),
    validUntil: validUntil && fromColumn(validUntil),
  }));

export interface Papers {
  readonly volunteerId: string;
  readonly key: string;
  readonly issuedOn: CivilDate | null;
  readonly profile: string | null;
  readonly trainedOn: CivilDate | null;
}

/** Writes down that a certificate was seen, or that the training was finished. Never a document. */
export function savePapers(context: Context, { volunteerId, key, ...papers }: Papers) {
  const input = { volunteerId, ...papers };
  const record = { operation: 'recordPapers', key, input, answer: { volunteerId } };
  return once(context, record, async () => {
    const { db, municipality, now } = context;
    const municipalityId = municipality.code;
    const where = rowKey(municipality, volunteerId);
    const volunteer = await db.volunteer.findUnique({ where, include: WITH_PAPERS });
    if (!volunteer) return new NotFound();
    const today = dayOf(now);
    const { issuedOn, profile, trainedOn } = papers;
    if (issuedOn) {
      const { actor: seenBy } = occasionOf(context, 'COORDINATOR');
      const seen = { issuedOn, seenOn: today, seenBy, profile: profile ?? '' };
      const { certificateYears } = termsWith(municipality.terms);
      const recorded = recordCertificate(certificateOf(volunteer), seen);
      if (recorded instanceof Refusal) return recorded;
      await db.conductCertificate.create({
        data: {
          municipalityId,
          id: uuid(),
          volunteerId,
          requestedOn: toColumn(recorded.requestedOn ?? issuedOn),
          issuedOn: toColumn(issuedOn),
          seenOn: toColumn(today),
          seenBy,
          profile,
          validUntil: toColumn(certificateValidUntil(recorded, certificateYears)!),
        },
      });
    }
    if (trainedOn) {
      await db.trainingRecord.create({
        data: {
          municipalityId,
          id: uuid(),
          volunteerId,
          course: 'BASIC',
          doneOn: toColumn(trainedOn),
        },
      });
    }
    return undefined;
  });
}
