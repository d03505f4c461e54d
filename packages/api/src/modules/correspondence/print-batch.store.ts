import type { PrintBatch } from '@steunpad/database/generated/prisma/client.ts';
import { addDays, type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { isQuietDay } from '@steunpad/domain/calendar/working-days.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import type { IdempotencyKeyReused } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { lockRows } from '../../rows/lock-row.ts';
import { rowKey } from '../../rows/row-key.ts';
import { missingForOutreach } from '../organisations/readiness.store.ts';
import {
  doubtUnaddressed,
  type LeftOut,
  unaddressedOffers,
  withReferences,
} from './left-out.store.ts';
import { senderOf } from './letter-document.ts';
import { municipalityValues } from './letter-values.ts';
import { type InvitationLeftOut, lettersElsewhere } from './letters-elsewhere.ts';
import { NotReady } from './not-ready.ts';
import { printOffers, printQueued } from './print-letter.store.ts';
import { batchToPrint } from './render-batch.ts';

/** Nothing is printed on a day on which nobody writes by themselves. */
export class QuietDay extends Refusal {
  readonly code = 'QUIET_DAY';

  constructor() {
    super('Nothing is printed on a quiet day.');
  }
}

export interface Printed {
  readonly batch: PrintBatch | null;
  readonly leftOut: readonly LeftOut[];
  /** Of people who were drawn for a cohort. */
  readonly invitationsLeftOut: readonly InvitationLeftOut[];
}

/**
 * Makes the print batch of today, once: the offer letters that are due, and what waits in the queue. Each letter is
 * decided about in this transaction, so that a no of a minute ago holds. Offers that should have gone long ago, since
 * nothing was printed for days, wait until somebody says that they may go (`includeLate`).
 *
 * It is one transaction, with as many statements for a thousand letters as for ten, and the file is made in it: when that
 * fails, no letter counts as printed that is in no file, and the next press makes the whole batch.
 */
export async function makePrintBatch(
  context: Context,
  role: 'SYSTEM' | 'CLERK',
  { includeLate = false } = {},
): Promise<Printed | QuietDay | NotReady> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const today = dayOf(now);
  if (isQuietDay(today)) return new QuietDay();
  // Two at once make one batch: the second waits and then finds it.
  await db.$sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `print ${municipalityId}`,
  ]);
  const made = await db.printBatch.findUnique({
    where: { municipalityId_day: { municipalityId, day: toColumn(today) } },
  });
  if (made) return { batch: made, leftOut: [], invitationsLeftOut: [] };
  const missing = await missingForOutreach(context);
  if (missing.length > 0) return new NotReady(missing);

  const unaddressed = await unaddressedOffers(context, today);
  const offers = await dueOffers(context, today, includeLate);
  const waiting = await queuedLetters(context, today);
  const invitations = await lettersElsewhere.handler.due(context, today);
  // All of them first, and in one order: an answer that is being written now is waited for, and then counts.
  await lockRows(context, 'pathway', [
    ...unaddressed,
    ...offers,
    ...waiting.map(({ pathwayId }) => pathwayId!),
  ]);
  const doubted = await doubtUnaddressed(context, role, unaddressed);
  const doubtedIds = doubted.map(({ pathwayId }) => pathwayId);
  const due = offers.filter((id) => !doubtedIds.includes(id));
  if (due.length + waiting.length + invitations.length === 0) {
    const leftOut = await withReferences(context, doubted);
    return { batch: null, leftOut, invitationsLeftOut: [] };
  }

  const row = await db.municipality.findUniqueOrThrow({ where: { id: municipalityId } });
  const id = uuid();
  const sender = senderOf(row);
  const standing = municipalityValues(row, 'nl');
  await db.printBatch.create({
    data: {
      municipalityId,
      id,
      day: toColumn(today),
      madeAt: now,
      count: 0,
      pages: 0,
      checksum: '',
      sender: sender as object,
      standing: standing as object,
    },
  });
  const batchOf = { id, ready: missing.length === 0, municipality: row, sender, standing };
  const leftOut = await withReferences(context, [
    ...doubted,
    ...(await printOffers(context, role, due, batchOf)),
    ...(await printQueued(context, waiting, batchOf)),
  ]);
  const invitationsLeftOut = await lettersElsewhere.handler.print(context, invitations, batchOf);

  const { documents, printed } = await batchToPrint(context, id);
  const count = documents.length;
  if (count === 0) {
    await db.printBatch.deleteMany({ where: { municipalityId, id } });
    return { batch: null, leftOut, invitationsLeftOut };
  }
  const { pages, checksum } = await printed;
  const batch = await db.printBatch.update({
    where: rowKey(municipality, id),
    data: { count, pages, checksum },
  });
  return { batch, leftOut, invitationsLeftOut };
}

export interface BatchMade {
  readonly batchId: string | null;
  readonly leftOut: readonly LeftOut[];
  readonly invitationsLeftOut: readonly InvitationLeftOut[];
}

/** As a clerk asks for it: the same press again gets the batch that it made, and what stayed behind then. */
export async function makePrintBatchOnce(
  context: Context,
  { idempotencyKey: key, includeLate }: { idempotencyKey: string; includeLate: boolean },
): Promise<BatchMade | QuietDay | NotReady | IdempotencyKeyReused> {
  let made: BatchMade = { batchId: null, leftOut: [], invitationsLeftOut: [] };
  const record = { operation: 'makePrintBatch', key, input: { includeLate }, answer: () => made };
  return once(context, record, async () => {
    const printed = await makePrintBatch(context, 'CLERK', { includeLate });
    if (printed instanceof Error) return printed;
    const { batch, leftOut, invitationsLeftOut } = printed;
    made = { batchId: batch?.id ?? null, leftOut, invitationsLeftOut };
    return undefined;
  });
}

async function dueOffers(
  { db, municipality }: Context,
  today: CivilDate,
  includeLate: boolean,
): Promise<string[]> {
  const { lateAfterDays } = termsWith(municipality.terms);
  const tasks = await db.task.findMany({
    where: {
      municipalityId: municipality.code,
      kind: 'SEND_LETTER',
      doneAt: null,
      dueOn: {
        lte: toColumn(today),
        ...(!includeLate && { gte: toColumn(addDays(today, -lateAfterDays)) }),
      },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: { pathwayId: true },
  });
  return tasks.map(({ pathwayId }) => pathwayId!);
}

/** What waits to be printed, the oldest first. */
const queuedLetters = ({ db, municipality }: Context, today: CivilDate) =>
  db.correspondence.findMany({
    where: {
      municipalityId: municipality.code,
      status: 'QUEUED',
      channel: 'POST',
      notBefore: { lte: toColumn(today) },
    },
    orderBy: { id: 'asc' },
  });
