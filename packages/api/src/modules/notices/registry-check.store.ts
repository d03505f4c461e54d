import { GuardNotMet, NotForThisRole } from '@steunpad/domain/pathway/transition.ts';
import type { Context } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { NotFound } from '../../refusals.ts';
import { rowKey } from '../../row-key.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import type { RegistryCheckInput } from './record-registry-check.mutation.ts';

/** Saves what the registry says of a survivor today, and stops everything when it says so. */
export function recordRegistryCheck(
  context: Context,
  pathwayId: string,
  { idempotencyKey: key, ...input }: RegistryCheckInput,
) {
  const record = {
    operation: 'recordRegistryCheck',
    key,
    input: { pathwayId, ...input },
    answer: { pathwayId },
  };
  return once(context, record, async () => {
    const { db, municipality, now } = context;
    const pathway = await db.pathway.findUnique({
      where: rowKey(municipality, pathwayId),
      select: { partnerId: true },
    });
    if (!pathway) return new NotFound();

    if (input.result === 'DIED' || input.result === 'MOVED') {
      const event = input.result === 'DIED' ? 'survivorDied' : 'survivorMoved';
      const refused = await changePathway(context, { pathwayId, role: 'CLERK' }, () => ({ event }));
      // The rows have no guards and a clerk may: what is left is that it cannot happen, or is not there.
      if (refused instanceof NotForThisRole || refused instanceof GuardNotMet) throw refused;
      return refused;
    }
    const { address, disclosureRestricted } = input;
    await db.bereavedPartner.update({
      where: rowKey(municipality, pathway.partnerId),
      data: {
        registryCheckedAt: now,
        ...(address && { ...address, addressReturned: false }),
        ...(disclosureRestricted != null && { disclosureRestricted }),
      },
    });
    return undefined;
  });
}

/** No second print to an address from which a letter came back. */
export async function markAddressReturned(
  { db, municipality }: Context,
  pathwayId: string,
): Promise<void> {
  const municipalityId = municipality.code;
  const { partnerId } = await db.pathway.findUniqueOrThrow({
    where: rowKey(municipality, pathwayId),
    select: { partnerId: true },
  });
  await db.bereavedPartner.update({
    where: rowKey(municipality, partnerId),
    data: { addressReturned: true },
  });
  await db.correspondence.updateMany({
    where: { municipalityId, pathwayId, kind: 'OFFER_LETTER', status: 'PRINTED' },
    data: { status: 'RETURNED' },
  });
}
