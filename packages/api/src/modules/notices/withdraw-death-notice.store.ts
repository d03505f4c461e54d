import { GuardNotMet, NotForThisRole } from '@steunpad/domain/pathway/transition.ts';
import { type Context, occasionOf } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { NotFound } from '../../refusals.ts';
import { rowKey } from '../../row-key.ts';
import { lastPrinted } from '../pathway/pathway.facts.ts';
import { changePathway } from '../pathway/pathway.store.ts';

/**
 * Takes a notice back that was wrong. The first who says so asks; when a second person says it too, everything
 * that came of it stops, and its data go.
 */
export function withdrawDeathNotice(context: Context, noticeId: string, key: string) {
  const record = {
    operation: 'withdrawDeathNotice',
    key,
    input: { noticeId },
    answer: { noticeId },
  };
  return once(context, record, async () => {
    const { db, municipality, now, caller } = context;
    const where = rowKey(municipality, noticeId);
    const notice = await db.deathNotice.findUnique({ where, include: { pathway: true } });
    if (!notice) return new NotFound();
    const { actor } = occasionOf(context, 'CLERK');
    if (notice.withdrawnAt) return undefined;
    if (!notice.withdrawalAskedBy) {
      await db.deathNotice.update({ where, data: { withdrawalAskedBy: actor } });
      return undefined;
    }
    const confirmed = notice.withdrawalAskedBy !== actor;
    if (notice.pathway) {
      const role =
        caller.door === 'PARTNER' && caller.scopes.has('privacy:write')
          ? 'PRIVACY_OFFICER'
          : 'CLERK';
      const refused = await changePathway(
        context,
        { pathwayId: notice.pathway.id, role },
        async (pathway) => ({
          event: 'deathNoticeWithdrawn',
          confirmed,
          letterWasSent: (await lastPrinted(context, pathway, 'OFFER_LETTER')) !== null,
        }),
      );
      if (refused instanceof NotForThisRole) throw refused;
      if (refused) return refused;
    } else if (!confirmed) {
      return new GuardNotMet(['saidByTwo']);
    }
    await db.deathNotice.update({
      where,
      data: { withdrawnAt: now, status: 'WITHDRAWN', withdrawalAskedBy: null },
    });
    return undefined;
  });
}
