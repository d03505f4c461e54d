import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { onWorkingDay } from '@steunpad/domain/calendar/working-days.ts';
import { type MailFailure, nextTry } from '@steunpad/domain/correspondence/mail-tries.ts';
import type { TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { IS_ELSEWHERE, mailsElsewhere } from './mails-elsewhere.ts';

/** Longer than a mail may take, so that nobody else sends it meanwhile; then it is free again. */
const LEASE_MS = 120_000;

/** A mail that this worker alone may send for now. */
export interface Claim {
  readonly id: string;
  /** Which try this is: a worker that took over has a higher one. */
  readonly tries: number;
  readonly kind: TemplateKind;
}

/** Mails to an address that was left for them alone: it goes with them, and nobody looks after one that cannot be sent. */
const FOR_ONE_MAIL: readonly TemplateKind[] = ['SURVEY_DAY_AFTER'];

// Alarms go first. What another worker is about to claim is passed by.
const CLAIM = `UPDATE correspondence SET tries = tries + 1, first_tried_at = COALESCE(first_tried_at, $2), claimed_until = $3
WHERE municipality_id = $1 AND id = (
  SELECT id FROM correspondence
  WHERE municipality_id = $1 AND status = 'QUEUED' AND channel = 'EMAIL'
    AND COALESCE(next_try_at, queued_at) <= $2 AND (claimed_until IS NULL OR claimed_until <= $2)
  ORDER BY kind = 'DUTY_ALARM' DESC, kind = 'DUTY_NOTICE' DESC, COALESCE(next_try_at, queued_at), id
  LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id, tries, kind::text AS kind`;

/** Takes the mail that is to go first; `null` when none is due. */
export async function claimMail({ db, municipality, now }: Context): Promise<Claim | null> {
  const until = new Date(now.getTime() + LEASE_MS);
  const values = [municipality.code, now.toISOString(), until.toISOString()];
  const [claim] = await db.$sql<Claim>(CLAIM, values);
  return claim ?? null;
}

/** The mail server has it, or there was nothing to send any more. */
export async function closeMail(
  { db, municipality, now }: Context,
  { id, kind }: Claim,
  status: 'SENT' | 'CANCELLED',
): Promise<void> {
  await db.correspondence.updateMany({
    where: { municipalityId: municipality.code, id, status: 'QUEUED' },
    data: {
      ...{ status, claimedUntil: null, failure: null },
      ...(status === 'SENT' && { sentAt: now }),
      ...(FOR_ONE_MAIL.includes(kind) && { email: null }),
    },
  });
}

/** Gives a mail back that was not tried after all. */
export async function returnMail({ db, municipality }: Context, { id, tries }: Claim) {
  await db.correspondence.updateMany({
    where: { municipalityId: municipality.code, id, status: 'QUEUED', tries },
    data: { claimedUntil: null, tries: tries - 1 },
  });
}

/** The mail server did not take it: it is tried later, or a person gets a task. Answers whether it was given up. */
export async function noteFailure(
  context: Context,
  { id, tries }: Claim,
  failure: MailFailure,
): Promise<boolean> {
  const { db, municipality, now } = context;
  const where = rowKey(municipality, id);
  const mail = await db.correspondence.findUnique({ where });
  // Another worker has it by now, or it is gone.
  if (mail?.status !== 'QUEUED' || mail.tries !== tries) return false;
  const firstTriedAt = mail.firstTriedAt ?? now;
  const alarm = mail.kind === 'DUTY_ALARM' || mail.kind === 'DUTY_NOTICE';
  const nextTryAt = nextTry({ failure, tries, firstTriedAt, now, alarm });
  if (!nextTryAt && FOR_ONE_MAIL.includes(mail.kind)) {
    await db.correspondence.update({
      where,
      data: { status: 'CANCELLED', failure, claimedUntil: null, email: null },
    });
    return true;
  }
  const status = nextTryAt ? 'QUEUED' : 'FAILED';
  await db.correspondence.update({
    where,
    data: { status, failure, nextTryAt, claimedUntil: null },
  });
  if (nextTryAt) return false;
  const { requestId, pathwayId, volunteerId, applicationId } = mail;
  const subject = IS_ELSEWHERE.includes(mail.kind)
    ? await mailsElsewhere.handler.notSent(context, mail.values, failure)
    : null;
  await db.task.create({
    data: {
      municipalityId: municipality.code,
      kind: 'MAIL_NOT_SENT',
      dueOn: toColumn(onWorkingDay(dayOf(now))),
      openedAt: now,
      subject,
      ...{ requestId, pathwayId, volunteerId, applicationId },
    },
  });
  return true;
}

/** Puts every mail that was given up back to be sent, and its tasks are done. Answers how many. */
export async function retryUnsentMail({ db, municipality, now }: Context): Promise<number> {
  const municipalityId = municipality.code;
  const { count } = await db.correspondence.updateMany({
    where: { municipalityId, channel: 'EMAIL', status: 'FAILED' },
    data: { status: 'QUEUED', tries: 0, firstTriedAt: null, nextTryAt: null, failure: null },
  });
  await db.task.updateMany({
    where: { municipalityId, kind: 'MAIL_NOT_SENT', doneAt: null },
    data: { doneAt: now },
  });
  return count;
}
