import { randomUUID } from 'node:crypto';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';

/** A mail to a resident or a volunteer; whom it is about says to which address. */
export interface Mail {
  readonly kind: 'LATER_CONFIRMATION' | 'MATCH_CHANGED' | 'VISITS_CHANGED' | 'VOLUNTEER_CODE';
  readonly pathwayId?: string;
  readonly volunteerId?: string;
}

/** Queues a mail in the transaction of what it tells about: both are there, or neither. */
export async function queueMail(context: Context, { kind, ...about }: Mail): Promise<void> {
  const to = await addressOf(context, about);
  if (to) await queue(context, kind, to, about);
}

/** Tells who is on duty that there is something to look at. Nothing ties the mail to whom it is about. */
export async function queueDutyMail(
  context: Context,
  kind: 'DUTY_ALARM' | 'DUTY_NOTICE',
): Promise<void> {
  const { db, municipality } = context;
  const { dutyEmail: email } = await db.municipality.findUniqueOrThrow({
    where: { id: municipality.code },
    select: { dutyEmail: true },
  });
  if (email) await queue(context, kind, { email, language: 'nl' });
}

/** Tells a reader that what they reported was mended. Nothing ties the mail to what they read. */
export const queueMendedMail = (context: Context, to: Address): Promise<void> =>
  queue(context, 'LINK_MENDED', to);

/** Queues the message of the day after, to all of these at once. Nothing ties it to what they answered. */
export async function queueDayAfterMails(
  { db, municipality, now }: Context,
  to: readonly Address[],
): Promise<void> {
  await db.correspondence.createMany({
    data: to.map((address) => ({
      municipalityId: municipality.code,
      // No moment in it, and so no order either.
      id: randomUUID(),
      kind: 'SURVEY_DAY_AFTER' as const,
      channel: 'EMAIL' as const,
      ...address,
      queuedAt: now,
      notBefore: toColumn(dayOf(now)),
    })),
  });
}

export interface Address {
  readonly email: string;
  readonly language: string;
}

async function queue(
  { db, municipality, now }: Context,
  kind: Mail['kind'] | 'DUTY_ALARM' | 'DUTY_NOTICE' | 'LINK_MENDED',
  to: Address,
  about: Omit<Mail, 'kind'> = {},
): Promise<void> {
  await db.correspondence.create({
    data: {
      municipalityId: municipality.code,
      id: uuid(),
      ...about,
      kind,
      channel: 'EMAIL',
      language: to.language,
      email: to.email,
      queuedAt: now,
      notBefore: toColumn(dayOf(now)),
    },
  });
}

async function addressOf(
  { db, municipality }: Context,
  { pathwayId, volunteerId }: Omit<Mail, 'kind'>,
): Promise<Address | null> {
  const key = (id: string) => ({
    where: { municipalityId_id: { municipalityId: municipality.code, id } },
  });
  const found = pathwayId
    ? (await db.pathway.findUnique({ ...key(pathwayId), include: { partner: true } }))?.partner
    : volunteerId
      ? await db.volunteer
          .findUnique({ ...key(volunteerId), include: { application: true } })
          .then((volunteer) => volunteer && { ...volunteer.application, email: volunteer.email })
      : null;
  return found?.email ? { email: found.email, language: found.language } : null;
}
