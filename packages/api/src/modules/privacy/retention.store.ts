import type { Database } from '@steunpad/database';
import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';
import { GuardNotMet } from '@steunpad/domain/pathway/transition.ts';
import {
  type DestroyedKind,
  type DestructionCause,
  destructionRecord,
} from '@steunpad/domain/privacy/destruction-record.ts';
import { retentionRule } from '@steunpad/domain/privacy/retention.ts';
import type { RetentionKey } from '@steunpad/domain/privacy/retention-rules.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { asSystem } from '../../operation/run-command.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import { asEraser } from './eraser.store.ts';
import { forgetErasures, noteErased } from './note-erased.store.ts';
import { IDEMPOTENCY_DAYS, SWEEPS, type Sweep, statementsOf } from './retention-sweeps.store.ts';
import { idsOver, pathwaysOver, whatIsOver } from './what-is-over.store.ts';

/** What is over, or was destroyed, by one rule. */
export interface Destroyed {
  readonly rule: DestructionCause;
  readonly what: DestroyedKind;
  readonly count: number;
}

/**
 * Destroys what is over in a municipality, and writes down how much by which rule: each person in a transaction of
 * their own. With `dryRun` it only tells what it would destroy.
 */
export async function eraseWhatIsOver(
  database: Database,
  municipality: string,
  now: Date,
  { dryRun = false } = {},
): Promise<Destroyed[]> {
  const inTenant = <T>(work: (context: Context) => Promise<T>) =>
    asSystem(database, municipality, now, work);
  if (dryRun) return inTenant(whatIsOver);
  const found: Destroyed[] = [];
  // Most rounds find nothing: one transaction tells that.
  const { sweeps, pathways } = await inTenant(async (context) => ({
    sweeps: await sweepsDue(context),
    pathways: await pathwaysOver(context),
  }));
  for (const sweep of sweeps) {
    const count = await inTenant((context) => sweepOnce(context, sweep));
    if (count > 0) found.push({ rule: sweep.rule, what: sweep.what, count });
  }
  for (const { id, rule } of pathways) await inTenant((context) => erasePathway(context, id, rule));
  const byRule = Map.groupBy(pathways, ({ rule }) => rule);
  for (const [rule, { length: count }] of byRule) found.push({ rule, what: 'PATHWAY', count });
  await inTenant(async (context) => {
    await forgetKeys(context);
    await forgetMails(context);
    await forgetErasures(context);
  });
  return found;
}

async function sweepsDue(context: Context): Promise<Sweep[]> {
  const due: Sweep[] = [];
  for (const sweep of SWEEPS) if ((await idsOver(context, sweep)).length > 0) due.push(sweep);
  return due;
}

async function sweepOnce(context: Context, sweep: Sweep): Promise<number> {
  const { db, municipality } = context;
  const ids = await idsOver(context, sweep);
  if (ids.length === 0) return 0;
  await asEraser(context, async () => {
    for (const statement of statementsOf(sweep)) await db.$sql(statement, [municipality.code, ids]);
    if (sweep.isRemembered) await noteErased(context, sweep.what, ids);
  });
  await declare(context, sweep.what, ids.length, sweep.rule);
  return ids.length;
}

async function erasePathway(
  context: Context,
  pathwayId: string,
  rule: DestructionCause,
): Promise<void> {
  const refused = await changePathway(context, { pathwayId, role: 'SYSTEM' }, async (pathway) => ({
    name: 'retentionReached',
    legalHold: await isAskedAbout(context, pathwayId),
    eraseAfter: pathway.eraseAfter && fromColumn(pathway.eraseAfter),
  }));
  // It is answered first, within a month; the next sweep erases.
  if (refused instanceof GuardNotMet) return;
  if (refused) throw refused;
  await declare(context, 'PATHWAY', 1, rule);
}

/** Whether somebody waits for an answer about their data: what they ask about has to be there until then. */
async function isAskedAbout({ db, municipality }: Context, pathwayId: string): Promise<boolean> {
  const where = { municipalityId: municipality.code, pathwayId, state: 'RECEIVED' } as const;
  return (await db.dataSubjectRequest.count({ where })) > 0;
}

/** Writes a declaration of destruction: what, how many, by which rule. Never who. */
export async function declare(
  context: Context,
  what: DestroyedKind,
  count: number,
  cause: DestructionCause,
): Promise<void> {
  const { db, municipality, now } = context;
  const { actor } = occasionOf(context, 'SYSTEM');
  const byRule = cause !== 'ERASURE_GRANTED' && cause !== 'NOTICE_WITHDRAWN';
  const record = destructionRecord(
    what,
    count,
    byRule ? retentionRule(cause as RetentionKey) : cause,
    dayOf(now),
  );
  await db.destructionRecord.create({
    data: {
      municipalityId: municipality.code,
      rule: record.rule,
      what,
      count,
      listEntry: record.listEntry,
      actor,
      at: now,
    },
  });
}

async function forgetKeys({ db, municipality, now }: Context): Promise<void> {
  await db.idempotencyRecord.deleteMany({
    where: {
      municipalityId: municipality.code,
      createdAt: { lt: new Date(now.getTime() - IDEMPOTENCY_DAYS * 86_400_000) },
    },
  });
}

/** Mails that are about nobody in a pathway, or of which the facts stand elsewhere: how many days they are kept. */
const MAILS_FORGOTTEN: readonly {
  readonly kinds: TemplateKind[];
  readonly days: number;
  readonly status: Prisma.CorrespondenceWhereInput['status'];
}[] = [
  // Only their going out had a meaning. What never went out says that an address is wrong, and is sent once that is mended.
  {
    kinds: ['DUTY_ALARM', 'DUTY_NOTICE', 'REQUEST_NOTICE', 'LINK_MENDED'],
    days: 30,
    status: { in: ['SENT', 'CANCELLED'] },
  },
  // What a mail about a meeting said stands with the registration or invitation.
  { kinds: ['MEETING_NEWS', 'MEETING_INVITATION'], days: 30, status: { not: 'QUEUED' } },
  // A message the day after, two weeks after: too late to be sent at all.
  { kinds: ['SURVEY_DAY_AFTER'], days: 14, status: {} },
];

async function forgetMails(context: Context): Promise<void> {
  const { db, municipality, now } = context;
  await asEraser(context, async () => {
    for (const { kinds, days, status } of MAILS_FORGOTTEN)
      await db.correspondence.deleteMany({
        where: {
          municipalityId: municipality.code,
          kind: { in: kinds },
          status,
          queuedAt: { lt: new Date(now.getTime() - days * 86_400_000) },
        },
      });
  });
}
