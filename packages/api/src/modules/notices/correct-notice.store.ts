import { receiveDeathNotice as decide } from '@steunpad/domain/notices/receive-death-notice.ts';
import { isOfSameSurvivor } from '@steunpad/domain/notices/recognise.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { partialColumns } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import {
  applyTo,
  knownPathway,
  takeLaterMessage,
  tellOfCorrection,
  toldBy,
} from './later-message.store.ts';
import type { DeathNoticeTaken, EarlierNotice, Message } from './notice.store.ts';
import { compared, type KnownPathway, keysOf } from './notice-recognition.store.ts';
import { hasGone } from './same-person.store.ts';

export interface Corrected {
  /** `null` where the correction names another survivor: that one is still to be decided about. */
  readonly taken: DeathNoticeTaken | null;
  /** Pathways that may be of the survivor whom the correction names. */
  readonly looksLike: readonly string[];
  /** Whether a clerk has to look at what was known before. */
  readonly waits: boolean;
}

/**
 * A sender says that a message takes the place of an earlier one. About the same survivor it stands for the pathway
 * from now on; about another, the first is kept back until a clerk has looked, and the other is as new.
 */
export async function correctNotice(
  context: Context,
  message: Message,
  corrected: EarlierNotice,
): Promise<Corrected | null> {
  const { db, municipality } = context;
  await db.deathNotice.update({
    where: rowKey(municipality, corrected.id),
    data: { ...(!corrected.withdrawnAt && { status: 'CORRECTED' }) },
  });
  const pathwayId = corrected.aboutPathwayId;
  if (!pathwayId || corrected.withdrawnAt) return null;
  const pathway = await knownPathway(context, pathwayId);
  const survivor = message.input.survivor
    ? isOfSameSurvivor(compared(message.keys), keysOf(pathway), isBornOnSameDay(message, pathway))
    : 'SAME';
  if (survivor !== 'SAME') {
    const { tellClerk, event } = await applyTo(context, await toldBy(context, message), pathwayId, {
      corrects: true,
      sameSurvivor: false,
    });
    return {
      taken: null,
      looksLike: survivor === 'UNKNOWN' ? [pathwayId] : [],
      waits: tellClerk || event !== null,
    };
  }
  const { status } = decide(
    message.input,
    { sameLoss: false, mayBeKnown: false, objected: false },
    municipality,
    occasionOf(context, message.input.source === 'CLERK' ? 'CLERK' : 'SYSTEM'),
  );
  // Stopped since they had died or moved, and they had not: nobody else would hear of it.
  const isBack = hasGone(pathway) && status === 'PARTNER_FOUND';
  const written = pathway.correspondence.length > 0;
  if (isBack && !written) return { taken: null, looksLike: [pathwayId], waits: false };
  const stands = pathway.noticeId === corrected.id;
  const taken = await takeLaterMessage(context, message, pathwayId, {
    status: status === 'PARTNER_FOUND' && !stands ? 'DUPLICATE' : status,
    corrects: true,
  });
  if (stands) await standFor(context, taken.noticeId, pathwayId);
  if (isBack) await tellOfCorrection(context, pathwayId);
  const outcome = isBack ? 'WAITS_FOR_CLERK' : taken.outcome;
  return { taken: { ...taken, outcome }, looksLike: [], waits: false };
}

const isBornOnSameDay = ({ input }: Message, { partner }: KnownPathway): boolean => {
  const [year, month, day] = partialColumns(input.survivor!.birthDate);
  const { birthYear, birthMonth, birthDay } = partner;
  return day !== null && year === birthYear && month === birthMonth && day === birthDay;
};

/** From now on this message stands for the pathway, with the date of death as it is known and what is still to be asked. */
export async function standFor(
  { db, municipality }: Context,
  noticeId: string,
  pathwayId: string,
): Promise<void> {
  const where = rowKey(municipality, pathwayId);
  const { notice } = await db.pathway.findUniqueOrThrow({ where, include: { notice: true } });
  await db.pathway.update({ where, data: { noticeId } });
  if (!notice) return;
  const { deathYear, deathMonth, deathDay, looksLike } = notice;
  const data = { deathYear, deathMonth, deathDay, looksLike };
  await db.deathNotice.update({ where: rowKey(municipality, notice.id), data: { looksLike: [] } });
  await db.deathNotice.update({ where: rowKey(municipality, noticeId), data });
}
