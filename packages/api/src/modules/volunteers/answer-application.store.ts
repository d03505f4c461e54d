import type { VolunteerApplication } from '@steunpad/database/generated/prisma/client.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';

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
    await db.task.updateMany({
      where: { municipalityId: municipality.code, applicationId, doneAt: null },
      data: { doneAt: now },
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
