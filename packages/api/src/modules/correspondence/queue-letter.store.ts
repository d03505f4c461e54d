import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { QueuedLetter } from '@steunpad/domain/pathway/pathway.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import type { PathwayWithPartner } from '../pathway/pathway-with-partner.ts';

/** Puts a letter or card in the queue of the daily print batch; what it says is filled in when it is printed. */
export async function queueLetter(
  { db, now }: Context,
  { municipalityId, id: pathwayId, partner }: PathwayWithPartner,
  kind: QueuedLetter | 'OFFER_LETTER',
  notBefore: CivilDate,
): Promise<void> {
  await db.correspondence.create({
    data: {
      municipalityId,
      pathwayId,
      kind,
      channel: 'POST',
      language: partner.language,
      queuedAt: now,
      notBefore: toColumn(notBefore),
    },
  });
}

/** Takes everything out of the queue that was not printed yet: also tonight's batch. */
export async function cancelLetters(
  { db, municipality }: Context,
  pathwayId: string,
): Promise<void> {
  await db.correspondence.updateMany({
    where: { municipalityId: municipality.code, pathwayId, status: 'QUEUED', channel: 'POST' },
    data: { status: 'CANCELLED' },
  });
}
