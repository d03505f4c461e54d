import { saidByTwo } from '@steunpad/domain/pathway/events/death-notice-withdrawn.ts';
import { GuardNotMet, NotForThisRole } from '@steunpad/domain/pathway/transition.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { mayBeOne } from '../../mutation/one-system.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { lettersSentOn } from '../pathway/pathway.facts.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import { doubt } from './later-message.store.ts';
import { lockNotices } from './notice.store.ts';

/**
 * Takes a notice back that was wrong. The first person who says so asks; when a second person says it too, everything
 * that came of it stops, and its data go, unless another message that stands tells of the same death.
 */
export function withdrawDeathNotice(context: Context, noticeId: string, key: string) {
  const record = {
    operation: 'withdrawDeathNotice',
    key,
    input: { noticeId },
    answer: { noticeId },
  };
  return once(context, record, async () => {
    const { db, municipality, now } = context;
    await lockNotices(context);
    const notice = await standing(context, noticeId);
    if (!notice) return new NotFound();
    const where = rowKey(municipality, notice.id);
    const { actor } = occasionOf(context, 'CLERK');
    if (notice.withdrawnAt) return undefined;
    if (!notice.withdrawalAskedBy) {
      await db.deathNotice.update({ where, data: { withdrawalAskedBy: actor } });
      return undefined;
    }
    const confirmed = !(await mayBeOne(context, notice.withdrawalAskedBy, actor));
    const others = notice.pathway ? await alsoTellingOf(context, notice.pathway.id, notice.id) : [];
    if (notice.pathway && others.length === 0) {
      const refused = await stopAsErroneous(context, notice.pathway.id, confirmed);
      if (refused) return refused;
    } else if (!confirmed) {
      return new GuardNotMet([saidByTwo]);
    }
    await db.deathNotice.update({
      where,
      data: { withdrawnAt: now, withdrawnBy: actor, status: 'WITHDRAWN' },
    });
    if (notice.pathway && others[0]) await goOnWith(context, notice.pathway.id, others[0]);
    return undefined;
  });
}

/** The notice, or the one that took its place under the same id. */
async function standing({ db, municipality }: Context, id: string) {
  const include = { pathway: true } as const;
  const notice = await db.deathNotice.findUnique({ where: rowKey(municipality, id), include });
  if (notice?.status !== 'CORRECTED' || notice.pathway) return notice;
  const { municipalityId, eventSource, eventId } = notice;
  return db.deathNotice.findFirst({
    where: { municipalityId, eventSource, eventId },
    orderBy: { revision: 'desc' },
    include,
  });
}

/** Other messages that say that this death is true, the newest first. */
const alsoTellingOf = ({ db, municipality }: Context, pathwayId: string, noticeId: string) =>
  db.deathNotice.findMany({
    where: {
      municipalityId: municipality.code,
      aboutPathwayId: pathwayId,
      id: { not: noticeId },
      withdrawnAt: null,
      status: { in: ['PARTNER_FOUND', 'DUPLICATE'] },
    },
    orderBy: { id: 'desc' },
    select: { id: true },
  });

/** One of several senders was wrong: another still says so. Nothing goes out before a clerk has looked. */
async function goOnWith(
  context: Context,
  pathwayId: string,
  { id: noticeId }: { readonly id: string },
): Promise<void> {
  const { db, municipality } = context;
  const where = rowKey(municipality, pathwayId);
  const { notice } = await db.pathway.findUniqueOrThrow({ where, include: { notice: true } });
  await db.pathway.update({ where, data: { noticeId } });
  await db.deathNotice.update({
    where: rowKey(municipality, noticeId),
    data: { status: 'PARTNER_FOUND', looksLike: notice?.looksLike ?? [] },
  });
  await doubt(context, pathwayId);
}

async function stopAsErroneous(context: Context, pathwayId: string, confirmed: boolean) {
  const refused = await changePathway(context, { pathwayId }, async (pathway) => ({
    name: 'deathNoticeWithdrawn',
    confirmed,
    letterWasSent: (await lettersSentOn(context, [pathway])).has(pathwayId),
  }));
  if (refused instanceof NotForThisRole) throw refused;
  return refused;
}
