import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';

/** Keeps how a letter names somebody whose registered name cannot be used; with it that check is done. */
export function setNameForLetters(
  context: Context,
  pathwayId: string,
  { idempotencyKey: key, name }: { readonly idempotencyKey: string; readonly name: string | null },
) {
  const record = {
    operation: 'setNameForLetters',
    key,
    input: { pathwayId, name },
    answer: { pathwayId },
  };
  return once(context, record, async () => {
    const { db, municipality, now } = context;
    const { code: municipalityId } = municipality;
    const where = rowKey(municipality, pathwayId);
    const pathway = await db.pathway.findUnique({
      where,
      select: { partnerId: true, state: true },
    });
    if (!pathway || pathway.state === 'ERASED') return new NotFound();
    await db.bereavedPartner.update({
      where: rowKey(municipality, pathway.partnerId),
      data: { nameForLetters: name },
    });
    // Where the rule could not decide, the colleague who looks decides that too.
    if (name !== null && pathway.state !== 'TO_CHECK') {
      await db.task.updateMany({
        where: { municipalityId, pathwayId, kind: 'CHECK_NOTICE', doneAt: null },
        data: { doneAt: now },
      });
    }
    return undefined;
  });
}
