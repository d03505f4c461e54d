import type { ReadinessFacts } from '@steunpad/domain/organisations/readiness-facts.ts';
import type { Context } from '../../operation/context.ts';

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

/** Whether somebody reads what residents send: at an address, or with a token. */
export async function requestsAreRead(
  { db, municipality, now }: Context,
  requestEmails: readonly string[],
): Promise<boolean> {
  if (requestEmails.length > 0) return true;
  const readers = await db.accessToken.count({
    where: {
      municipalityId: municipality.code,
      scopes: { has: 'requests:read' },
      revokedAt: null,
      expiresAt: { gt: now },
    },
    take: 1,
  });
  return readers > 0;
}
