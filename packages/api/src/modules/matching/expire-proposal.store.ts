import type { Context } from '../../context.ts';

/** Nobody answered in time: the proposal is over, without blame. */
export async function expireProposal(
  { db, municipality, now }: Context,
  pathwayId: string,
): Promise<void> {
  await db.matchProposal.updateMany({
    where: {
      municipalityId: municipality.code,
      pathwayId,
      state: { in: ['ASK_VOLUNTEER', 'ASK_RESIDENT'] },
    },
    data: { state: 'EXPIRED', settledAt: now },
  });
}
