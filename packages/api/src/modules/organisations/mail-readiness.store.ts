import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { ReadinessFacts } from '@steunpad/domain/organisations/readiness-facts.ts';
import { STAFF_ROLES } from '@steunpad/domain/staff/roles.ts';
import type { Context } from '../../operation/context.ts';
import { scopesOfRoles } from '../../operation/roles.ts';
import { toColumn } from '../../rows/date-columns.ts';

/** A bad moment of a mail server is none that somebody has to mend, in milliseconds. */
const BAD_MOMENT_MS = 15 * 60_000;
/** How long ago a mail may have been sent to tell that mail works, whatever this process was told, in milliseconds. */
const LATELY_MS = 7 * 86_400_000;

const DUTY = ['DUTY_ALARM', 'DUTY_NOTICE'] as const;

export type MailFacts = Pick<
  ReadinessFacts,
  'mailSet' | 'mailFailures' | 'dutyMailFails' | 'mailsGivenUp'
>;

/** Whether mail of a municipality goes out. */
export async function mailReadiness({
  db,
  municipality,
  now,
  mailSet = true,
}: Context): Promise<MailFacts> {
  const municipalityId = municipality.code;
  const before = (ms: number) => new Date(now.getTime() - ms);
  const mail = { municipalityId, channel: 'EMAIL' } as const;
  const failing = await db.correspondence.findMany({
    where: {
      ...mail,
      status: 'QUEUED',
      failure: { not: null },
      firstTriedAt: { lt: before(BAD_MOMENT_MS) },
    },
    distinct: ['failure'],
    select: { failure: true },
    orderBy: { failure: 'asc' },
  });
  // Another process may be the one that sends.
  const sentLately = await db.correspondence.count({
    where: { ...mail, status: 'SENT', sentAt: { gt: before(LATELY_MS) } },
    take: 1,
  });
  const lastDutyMail = await db.correspondence.findFirst({
    where: { ...mail, kind: { in: [...DUTY] }, status: { in: ['SENT', 'FAILED'] } },
    orderBy: { id: 'desc' },
    select: { status: true },
  });
  return {
    mailSet: mailSet || sentLately > 0,
    mailFailures: failing.flatMap(({ failure }) => failure ?? []),
    dutyMailFails: lastDutyMail?.status === 'FAILED',
    mailsGivenUp: await db.task.count({
      where: { municipalityId, kind: 'MAIL_NOT_SENT', doneAt: null },
    }),
  };
}

/** Those who have the list of what residents send. */
const READERS = STAFF_ROLES.filter((role) => scopesOfRoles([role]).has('requests:read'));

/** Whether somebody reads what residents send: at an address, with a token, or signed in. */
export async function requestsAreRead(
  { db, municipality, now }: Context,
  requestEmails: readonly string[],
): Promise<boolean> {
  if (requestEmails.length > 0) return true;
  const municipalityId = municipality.code;
  const readers = await db.accessToken.count({
    where: {
      ...{ municipalityId, scopes: { has: 'requests:read' } },
      ...{ revokedAt: null, expiresAt: { gt: now } },
    },
    take: 1,
  });
  if (readers > 0) return true;
  const colleagues = await db.staffGrant.count({
    where: {
      ...{ municipalityId, role: { in: READERS } },
      ...{ approvedAt: { not: null }, revokedAt: null, until: { gt: toColumn(dayOf(now)) } },
    },
    take: 1,
  });
  return colleagues > 0;
}
