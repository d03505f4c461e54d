import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import {
  CERTIFICATE_REMINDER_DAYS,
  certificateExpiresWithin,
  certificateValidUntil,
  recordCertificate,
} from '@steunpad/domain/volunteers/conduct-certificate.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { certificateOf, WITH_PAPERS } from './volunteer.store.ts';
import { keepPromises } from './volunteer-promises.store.ts';

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
      if (!certificateExpiresWithin(recorded, CERTIFICATE_REMINDER_DAYS, today)) {
        await keepPromises(context, volunteerId, ['RENEW_CERTIFICATE']);
      }
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
