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
import { rowKey } from '../../rows/row-key.ts';
import { missingForOutreach } from '../organisations/readiness.store.ts';
import {
  doubtUnaddressed,
  type LeftOut,
  type StayedBehind,
  withReferences,
} from './left-out.store.ts';
import { senderOf } from './letter-document.ts';
import { municipalityValues } from './letter-values.ts';
import { NotReady } from './not-ready.ts';
import { printOffer, printQueued } from './print-letter.store.ts';
import { renderBatch } from './render-batch.ts';

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
}

/**
 * Makes the print batch of today, once: the offer letters that are due, and what waits in the queue. Each letter is
 * decided about in this transaction, so that a no of a minute ago holds. Offers that should have gone long ago, since
 * nothing was printed for days, wait until somebody says that they may go (`includeLate`).
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
  if (made) return { batch: made, leftOut: [] };
  const missing = await missingForOutreach(context);
  if (missing.length > 0) return new NotReady(missing);

  const batchId = uuid();
  const leftOut: StayedBehind[] = await doubtUnaddressed(context, role, today);
  const due = await dueOffers(context, today, includeLate);
  const waiting = await db.correspondence.findMany({
    where: {
      municipalityId,
      status: 'QUEUED',
      channel: 'POST',
      notBefore: { lte: toColumn(today) },
    },
    orderBy: { id: 'asc' },
  });
  if (due.length + waiting.length === 0)
    return { batch: null, leftOut: await withReferences(context, leftOut) };

  const row = await db.municipality.findUniqueOrThrow({ where: { id: municipalityId } });
  await db.printBatch.create({
    data: {
      municipalityId,
      id: batchId,
      day: toColumn(today),
      madeAt: now,
      count: 0,
      pages: 0,
      checksum: '',
      sender: senderOf(row) as object,
      standing: municipalityValues(row, 'nl') as object,
    },
  });
  const batchOf = {
    id: batchId,
    ready: missing.length === 0,
    sender: senderOf(row),
    standing: municipalityValues(row, 'nl'),
  };
  for (const pathwayId of due) {
    const needs = await printOffer(context, role, pathwayId, batchOf);
    if (needs.length > 0) leftOut.push({ pathwayId, needs });
  }
  for (const letter of waiting) {
    const needs = await printQueued(context, letter, batchOf);
    if (needs.length > 0) leftOut.push({ pathwayId: letter.pathwayId!, needs });
  }
  const told = await withReferences(context, leftOut);

  const { count, pages, checksum } = await renderBatch(context, batchId);
  if (count === 0) {
    await db.printBatch.deleteMany({ where: { municipalityId, id: batchId } });
    return { batch: null, leftOut: told };
  }
  const batch = await db.printBatch.update({
    where: rowKey(municipality, batchId),
    data: { count, pages, checksum },
  });
  return { batch, leftOut: told };
}

export interface BatchMade {
  readonly batchId: string | null;
  readonly leftOut: readonly LeftOut[];
}

/** As a clerk asks for it: the same press again gets the batch that it made, and what stayed behind then. */
export async function makePrintBatchOnce(
  context: Context,
  { idempotencyKey: key, includeLate }: { idempotencyKey: string; includeLate: boolean },
): Promise<BatchMade | QuietDay | NotReady | IdempotencyKeyReused> {
  let made: BatchMade = { batchId: null, leftOut: [] };
  const record = { operation: 'makePrintBatch', key, input: { includeLate }, answer: () => made };
  return once(context, record, async () => {
    const printed = await makePrintBatch(context, 'CLERK', { includeLate });
    if (printed instanceof Error) return printed;
    made = { batchId: printed.batch?.id ?? null, leftOut: printed.leftOut };
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
