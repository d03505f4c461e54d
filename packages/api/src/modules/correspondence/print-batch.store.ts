import type { Correspondence, PrintBatch } from '@steunpad/database/generated/prisma/client.ts';
import { addDays, type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { isQuietDay } from '@steunpad/domain/calendar/working-days.ts';
import { checkTemplate } from '@steunpad/domain/correspondence/check-template.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import type { PathwayState } from '@steunpad/domain/pathway/pathway.ts';
import { termsWith } from '@steunpad/domain/pathway/terms.ts';
import { v7 as uuid } from 'uuid';
import { toColumn } from '../../columns.ts';
import type { Context } from '../../context.ts';
import { once } from '../../idempotency.ts';
import type { IdempotencyKeyReused } from '../../refusals.ts';
import { rowKey } from '../../row-key.ts';
import { missingForOutreach } from '../organisations/readiness.store.ts';
import { callFacts } from '../pathway/pathway.facts.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import { SUBJECT, type Subject } from '../pathway/subject.ts';
import {
  doubtUnaddressed,
  type LeftOut,
  type StayedBehind,
  withReferences,
} from './left-out.store.ts';
import { saveLetterCode } from './letter-code.store.ts';
import { senderOf } from './letter-document.ts';
import { envelopeOf, municipalityValues, pathwayValues } from './letter-values.ts';
import { NotReady } from './not-ready.ts';
import { renderBatch } from './render-batch.ts';
import { publishedTemplate, writtenLanguage } from './template.store.ts';

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
  for (const pathwayId of due) {
    const needs = await printOffer(
      context,
      { role, batchId, ready: missing.length === 0 },
      pathwayId,
    );
    if (needs.length > 0) leftOut.push({ pathwayId, needs });
  }
  for (const letter of waiting) {
    const needs = await printQueued(context, letter, batchId);
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

const DAY_MS = 86_400_000;

interface Offering {
  readonly role: 'SYSTEM' | 'CLERK';
  readonly batchId: string;
  /** Whether nothing on the readiness check blocks. */
  readonly ready: boolean;
}

/** Takes one pathway to INVITED with its letter and leaflet, or says what keeps it. */
async function printOffer(
  context: Context,
  { role, batchId, ready }: Offering,
  pathwayId: string,
): Promise<readonly string[]> {
  const { now } = context;
  const subject = await subjectOf(context, pathwayId);
  const language = writtenLanguage(subject.partner.language);
  const legalBaseSet = (await pathwayValues(context, subject, 'nl')).legalBase !== undefined;
  const refused = await changePathway(context, { pathwayId, role }, async (pathway) => ({
    event: 'letterSent',
    registryRechecked:
      pathway.partner.registryCheckedAt !== null &&
      now.getTime() - pathway.partner.registryCheckedAt.getTime() < DAY_MS,
    legalBaseSet,
    requiredBlocksPresent: await isComplete(context, language),
    quietDay: isQuietDay(dayOf(now)),
    municipalityReady: ready,
    ...(await callFacts(context, pathway)),
  }));
  if (refused) return 'guards' in refused ? refused.guards : [refused.code];

  await saveLetterCode(context, pathwayId);
  const printed = await subjectOf(context, pathwayId);
  await saveLetter(context, printed, 'OFFER_LETTER', batchId);
  await saveLetter(context, printed, 'LEAFLET', batchId);
  return [];
}

/** Whether the letter that would go out says all that belongs in it: what was published once may be too little now. */
async function isComplete(context: Context, language: Language): Promise<boolean> {
  const { subject, body } = await publishedTemplate(context, 'OFFER_LETTER', language);
  return checkTemplate('OFFER_LETTER', { subject, body, language }).length === 0;
}

/** Where a letter of this kind may still go to: nothing goes out after a no, a death or a hold. */
const STILL_GOES: Readonly<Partial<Record<Correspondence['kind'], readonly PathwayState[]>>> = {
  REMINDER_CARD: ['INVITED'],
  TRIED_TO_CALL_CARD: ['UNREACHED'],
  LEAFLET: ['CLOSED'],
  AGREEMENT_LETTER: ['ACTIVE', 'WAITING', 'PROPOSED'],
  APOLOGY_LETTER: ['STOPPED'],
};

async function printQueued(
  context: Context,
  { id, pathwayId, kind }: Correspondence,
  batchId: string,
): Promise<readonly string[]> {
  const { db, municipality, now } = context;
  const where = rowKey(municipality, id);
  const pathway = await subjectOf(context, pathwayId!);
  const language = writtenLanguage(pathway.partner.language);
  const addressee = envelopeOf(pathway, language);
  if (!STILL_GOES[kind]?.includes(pathway.state)) {
    await db.correspondence.update({ where, data: { status: 'CANCELLED' } });
    return [];
  }
  // It waits until there is an address: nobody else would know that it never went.
  if (!addressee) return ['addressUsable'];
  const template = await publishedTemplate(context, kind, language);
  await db.correspondence.update({
    where,
    data: {
      status: 'PRINTED',
      addressee,
      values: (await pathwayValues(context, pathway, language)) as object,
      templateVersionId: template.id,
      batchId,
      sentAt: now,
    },
  });
  return [];
}

async function saveLetter(
  context: Context,
  pathway: Subject,
  kind: 'OFFER_LETTER' | 'LEAFLET',
  batchId: string,
): Promise<void> {
  const { db, now } = context;
  const { municipalityId, id: pathwayId } = pathway;
  const language = writtenLanguage(pathway.partner.language);
  const template = await publishedTemplate(context, kind, language);
  await db.correspondence.create({
    data: {
      municipalityId,
      id: uuid(),
      pathwayId,
      kind,
      channel: 'POST',
      language: pathway.partner.language,
      status: 'PRINTED',
      queuedAt: now,
      notBefore: toColumn(dayOf(now)),
      addressee: envelopeOf(pathway, language) ?? [],
      values: (await pathwayValues(context, pathway, language)) as object,
      templateVersionId: template.id,
      batchId,
      sentAt: now,
    },
  });
}

const subjectOf = ({ db, municipality }: Context, pathwayId: string): Promise<Subject> =>
  db.pathway.findUniqueOrThrow({ where: rowKey(municipality, pathwayId), include: SUBJECT });
