import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';

/** A mail to a resident or a volunteer; whom it is about says to which address. */
export interface Mail {
  readonly kind:
    | 'REQUEST_CONFIRMATION'
    | 'LATER_CONFIRMATION'
    | 'VOLUNTEER_NEXT_STEPS'
    | 'MATCH_CHANGED'
    | 'VISITS_CHANGED'
    | 'VOLUNTEER_CODE';
  readonly requestId?: string;
  readonly pathwayId?: string;
  readonly volunteerId?: string;
  readonly applicationId?: string;
}

/** Queues a mail in the transaction of what it tells about: both are there, or neither. */
export async function queueMail(context: Context, { kind, ...about }: Mail): Promise<void> {
  const to = await addressOf(context, about);
  if (to && !(await isEnough(context, kind, to))) await queue(context, kind, to, about);
}

/** What anybody can have sent to any address, by filling in a form. */
const BY_ANYBODY: readonly Mail['kind'][] = ['REQUEST_CONFIRMATION', 'VOLUNTEER_NEXT_STEPS'];
/** An address gets so many of those in a day: a person who asks more often reads it on the page. */
const MOST_A_DAY = 3;
const DAY_MS = 86_400_000;

async function isEnough(
  { db, municipality, now }: Context,
  kind: Mail['kind'],
  { email }: Address,
): Promise<boolean> {
  if (!BY_ANYBODY.includes(kind)) return false;
  const [found] = await db.$sql<{ readonly count: number }>(
    `SELECT count(*)::int AS count FROM correspondence WHERE municipality_id = $1 AND queued_at > $2
       AND kind::text = ANY($3) AND lower(email) = lower($4)`,
    [municipality.code, new Date(now.getTime() - DAY_MS).toISOString(), [...BY_ANYBODY], email],
    'mails-to-address',
  );
  return found!.count >= MOST_A_DAY;
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

interface Address {
  readonly email: string;
  readonly language: string;
}

async function queue(
  { db, municipality, now }: Context,
  kind: Mail['kind'] | 'DUTY_ALARM' | 'DUTY_NOTICE',
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
  { requestId, pathwayId, volunteerId, applicationId }: Omit<Mail, 'kind'>,
): Promise<Address | null> {
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
