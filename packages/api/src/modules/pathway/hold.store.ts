import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { PathwayState } from '@steunpad/domain/pathway/pathway.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import type { PathwayWithPartner } from './pathway-with-partner.ts';

/** Keeps why somebody is held where only the privacy officer looks, and where the pathway was. */
export async function saveHold(
  context: Context,
  pathwayId: string,
  restrictedReason: string,
  until: CivilDate | null,
): Promise<void> {
  const { db, municipality } = context;
  const municipalityId = municipality.code;
  const { actor, at } = occasionOf(context, 'PRIVACY_OFFICER');
  const held = await db.pathwayTransition.findFirstOrThrow({
    where: { municipalityId, pathwayId, event: 'hold' },
    orderBy: { id: 'desc' },
    select: { fromState: true },
  });
  await db.hold.create({
    data: {
      municipalityId,
      pathwayId,
      stateBefore: held.fromState!,
      actor,
      at,
      until: until && toColumn(until),
      restrictedReason,
    },
  });
}

/** Where a held pathway was. */
export async function stateBeforeHold(
  { db }: Context,
  { municipalityId, id: pathwayId, state }: PathwayWithPartner,
): Promise<PathwayState> {
  const hold = await db.hold.findFirst({
    where: { municipalityId, pathwayId, releasedAt: null },
    orderBy: { id: 'desc' },
  });
  return hold?.stateBefore ?? state;
}

export async function endHold(
  { db, municipality, now }: Context,
  pathwayId: string,
): Promise<void> {
  await db.hold.updateMany({
    where: { municipalityId: municipality.code, pathwayId, releasedAt: null },
    data: { releasedAt: now },
  });
}
