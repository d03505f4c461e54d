import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { QueuedLetter } from '@steunpad/domain/pathway/pathway.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import type { PathwayWithPartner } from '../pathway/pathway-with-partner.ts';

interface ToQueue {
  readonly pathway: PathwayWithPartner;
  readonly letter: QueuedLetter;
  readonly notBefore: CivilDate;
}

/** Puts letters and cards in the queue of the daily print batch; what they say is filled in when they are printed. */
export async function queueLetters(
  { db, now }: Context,
  letters: readonly ToQueue[],
): Promise<void> {
  await db.correspondence.createMany({
    data: letters.map(({ pathway, letter, notBefore }) => ({
      municipalityId: pathway.municipalityId,
      pathwayId: pathway.id,
      kind: letter,
      channel: 'POST',
      language: pathway.partner.language,
      queuedAt: now,
      notBefore: toColumn(notBefore),
    })),
  });
}

/** Takes everything out of the queue that was not printed yet: also tonight's batch. */
export async function cancelLetters(
  { db, municipality }: Context,
  pathwayIds: readonly string[],
): Promise<void> {
  await db.correspondence.updateMany({
    where: {
      municipalityId: municipality.code,
      pathwayId: { in: [...pathwayIds] },
      status: 'QUEUED',
      channel: 'POST',
    },
    data: { status: 'CANCELLED' },
  });
}
