import type { Context } from '../../operation/context.ts';
import type { PathwayWithPartner } from './pathway-with-partner.ts';

/** Every key by which a message names this person for certain, with a BSN or without. */
export async function registryKeysOf(
  { db }: Pick<Context, 'db'>,
  { municipalityId, id, partner }: Pick<PathwayWithPartner, 'municipalityId' | 'id' | 'partner'>,
) {
  const rows = await db.deathNoticeKey.findMany({
    where: {
      municipalityId,
      kind: { in: ['BSN', 'PERSON'] },
      notice: { aboutPathwayId: id, withdrawnAt: null },
    },
    select: { key: true },
  });
  const keys = [
    ...rows.map(({ key }) => key),
    ...(partner.registryKey ? [partner.registryKey] : []),
  ];
  return [...new Map(keys.map((key) => [Buffer.from(key).toString('hex'), key])).values()];
}
