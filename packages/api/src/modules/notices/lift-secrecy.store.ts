import { checked, reason } from '../../mutation/input.ts';
import { InputInvalid } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { changePathway } from '../pathway/pathway.store.ts';

/** Takes secrecy away as an operator says, with a line in the history that tells why. */
export async function liftSecrecy(context: Context, pathwayId: string, why: string) {
  const right = checked(reason, why);
  if (right instanceof InputInvalid) return right;
  const refused = await changePathway(context, { pathwayId, reason: right }, ({ partner }) => ({
    name: 'secrecyLifted',
    reason: right,
    restricted: partner.disclosureRestricted,
  }));
  if (!refused) await dropSecrecy(context, pathwayId);
  return refused;
}

export async function dropSecrecy({ db, municipality }: Context, pathwayId: string): Promise<void> {
  const { partnerId } = await db.pathway.findUniqueOrThrow({
    where: rowKey(municipality, pathwayId),
    select: { partnerId: true },
  });
  await db.bereavedPartner.update({
    where: rowKey(municipality, partnerId),
    data: { disclosureRestricted: false, secrecyDoubtedAt: null },
  });
}
