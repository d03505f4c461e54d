import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { v7 as uuid } from 'uuid';
import { toColumn } from '../../columns.ts';
import type { Context } from '../../context.ts';

/** A mail to a resident or a volunteer; who it is about says to which address. */
export interface Mail {
  readonly kind:
    | 'REQUEST_CONFIRMATION'
    | 'LATER_CONFIRMATION'
    | 'VOLUNTEER_NEXT_STEPS'
    | 'MATCH_CHANGED';
  readonly requestId?: string;
  readonly pathwayId?: string;
  readonly volunteerId?: string;
  readonly applicationId?: string;
}

/** Queues a mail in the transaction of what it tells about: both are there, or neither. */
export async function queueMail(context: Context, { kind, ...about }: Mail): Promise<void> {
  const { db, municipality, now } = context;
  const to = await addressOf(context, about);
  if (!to) return;
  const id = uuid();
  await db.correspondence.create({
    data: {
      municipalityId: municipality.code,
      id,
      ...about,
      kind,
      channel: 'EMAIL',
      language: to.language,
      email: to.email,
      queuedAt: now,
      notBefore: toColumn(dayOf(now)),
    },
  });
  await db.$send('mail', { municipality: municipality.code, id });
}

async function addressOf(
  { db, municipality }: Context,
  { requestId, pathwayId, volunteerId, applicationId }: Omit<Mail, 'kind'>,
): Promise<{ email: string; language: string } | null> {
  const key = (id: string) => ({
    where: { municipalityId_id: { municipalityId: municipality.code, id } },
  });
  const found = requestId
    ? await db.supportRequest.findUnique(key(requestId))
    : applicationId
      ? await db.volunteerApplication.findUnique(key(applicationId))
      : pathwayId
        ? (await db.pathway.findUnique({ ...key(pathwayId), include: { partner: true } }))?.partner
        : volunteerId
          ? await db.volunteer
              .findUnique({ ...key(volunteerId), include: { application: true } })
              .then(
                (volunteer) => volunteer && { ...volunteer.application, email: volunteer.email },
              )
          : null;
  return found?.email ? { email: found.email, language: found.language } : null;
}
