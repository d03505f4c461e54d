import type { NoticeStatus } from '@steunpad/database/generated/prisma/client.ts';
import type { EligibilityDecision } from '@steunpad/domain/notices/eligibility.ts';
import type { NoticeNews } from '@steunpad/domain/notices/later-message.ts';
import { v7 as uuid } from 'uuid';
import type { Context } from '../../operation/context.ts';
import { partialColumns } from '../../rows/date-columns.ts';
import type { DeathNoticeInput } from './death-notice.input.ts';
import type { HashedKey } from './notice-recognition.store.ts';

/** A message with all that is made of it: its keys, the hash of what it says, and the how-manieth it is under its id. */
export interface Message {
  readonly input: DeathNoticeInput;
  readonly keys: readonly HashedKey[];
  readonly hash: Buffer<ArrayBuffer>;
  readonly revision: number;
}

/** One message at a time in a municipality: the next one sees what this one opened, whatever id it came under. */
export const lockNotices = ({ db, municipality }: Context) =>
  db.$sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `notices ${municipality.code}`,
  ]);

/** All that came under one id, first to last. */
export const noticesUnder = (
  { db, municipality }: Context,
  { eventSource, eventId }: Pick<DeathNoticeInput, 'eventSource' | 'eventId'>,
) =>
  db.deathNotice.findMany({
    where: { municipalityId: municipality.code, eventSource, eventId },
    orderBy: { revision: 'asc' },
    select: {
      id: true,
      revision: true,
      contentHash: true,
      aboutPathwayId: true,
      withdrawnAt: true,
      keys: { select: { key: true } },
    },
  });

export type EarlierNotice = Awaited<ReturnType<typeof noticesUnder>>[number];

interface Decided {
  readonly status: NoticeStatus;
  readonly decision: EligibilityDecision | null;
  readonly aboutPathwayId?: string;
  readonly looksLike?: readonly string[];
  readonly news?: readonly NoticeNews[];
}

/** Writes a message down with what it led to, without what it said. */
export async function saveNotice(
  context: Context,
  { input, keys, hash, revision }: Message,
  { status, decision, aboutPathwayId, looksLike = [], news = [] }: Decided,
): Promise<string> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const [deathYear, deathMonth, deathDay] = partialColumns(input.dateOfDeath);
  const { source, eventSource, eventId, survivor } = input;
  const id = uuid();
  await db.deathNotice.create({
    data: {
      municipalityId,
      id,
      source,
      eventSource,
      eventId,
      revision,
      contentHash: hash,
      status,
      deathYear,
      deathMonth,
      deathDay,
      disclosureRestricted: survivor?.disclosureRestricted ?? false,
      aboutPathwayId: aboutPathwayId ?? null,
      looksLike: [...looksLike],
      news: [...news],
      receivedAt: now,
    },
  });
  await db.deathNoticeKey.createMany({
    data: keys.map((key) => ({ ...key, municipalityId, noticeId: id })),
  });
  if (decision) await saveDecision(context, id, decision);
  return id;
}

/** What the rule said of the survivor of a notice. */
export async function saveDecision(
  { db, municipality, now }: Context,
  noticeId: string,
  decision: EligibilityDecision,
): Promise<void> {
  const reasons = [...decision.reasons];
  await db.eligibilityDecision.create({
    data: { ...decision, reasons, municipalityId: municipality.code, noticeId, decidedAt: now },
  });
}

/** What was done with a message. */
export type NoticeOutcome =
  | 'OPENED'
  | 'NOBODY_TO_WRITE_TO'
  | 'ALREADY_KNOWN'
  | 'CORRECTION_TAKEN'
  | 'WAITS_FOR_CLERK';

export interface DeathNoticeTaken {
  readonly noticeId: string;
  readonly outcome: NoticeOutcome;
}
