import type { DayPart } from '@steunpad/domain/calls/day-part.ts';
import type { z } from 'zod';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { queueMail } from '../correspondence/queue-mail.store.ts';
import type { contact } from '../people/contact.input.ts';
import type { OpenedDoor } from './resident-door.ts';

type Contact = z.output<typeof contact>;

/** Saves how a resident wants to be reached, on the request too while nobody answered it. */
export async function saveContact(
  { db, municipality }: Context,
  { pathwayId, requestId }: OpenedDoor,
  reach: Contact | null,
  bestDayParts: readonly DayPart[] | null,
): Promise<void> {
  const given = reach && {
    contactPreference: reach.preference,
    // What is left out stays: adding an e-mail address does not take the telephone away.
    ...(reach.phone && { phone: reach.phone }),
    ...(reach.email && { email: reach.email }),
    ...reach.address,
  };
  if (!pathwayId) {
    if (given) {
      await db.supportRequest.update({ where: rowKey(municipality, requestId!), data: given });
    }
    return;
  }
  const { partnerId } = await db.pathway.findUniqueOrThrow({
    where: rowKey(municipality, pathwayId),
    select: { partnerId: true },
  });
  await db.bereavedPartner.update({
    where: rowKey(municipality, partnerId),
    data: { ...given, ...(bestDayParts && { bestDayParts: [...bestDayParts] }) },
  });
}

/** Confirms the moment that they chose by mail, when we have an address. */
export async function confirmLater(context: Context, { pathwayId }: OpenedDoor): Promise<void> {
  if (pathwayId) await queueMail(context, { kind: 'LATER_CONFIRMATION', pathwayId });
}
