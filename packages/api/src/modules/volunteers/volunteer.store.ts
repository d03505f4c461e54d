import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import type { ConductCertificate } from '@steunpad/domain/volunteers/conduct-certificate.ts';
import type { TrainingRecord } from '@steunpad/domain/volunteers/training.ts';
import { fromColumn } from '../../rows/date-columns.ts';

/** What decides whether somebody may be sent to a resident. */
export const WITH_PAPERS = {
  certificates: { orderBy: { id: 'desc' }, take: 1 },
  trainings: true,
} as const satisfies Prisma.VolunteerInclude;

export type VolunteerRow = Prisma.VolunteerGetPayload<{ include: typeof WITH_PAPERS }>;

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
