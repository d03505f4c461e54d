import type { InviteeAddress } from '@steunpad/domain/meetings/invitations.ts';
import { wrongCode } from '../../mutation/code-mutation.ts';
import { NotFound, ReferenceOrCodeUnknown, type TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { addressKeys, inviteeCodeHash } from './invitation-keys.ts';

/** The organisation that a code stands for. Who goes on guessing waits for the answer. */
export async function openInvitee(
  context: Context,
  code: string,
): Promise<InviteeAddress | ReferenceOrCodeUnknown | TooManyRequests> {
  const { db, municipality } = context;
  const codeHash = inviteeCodeHash(context, code);
  const found = await db.meetingInvitee.findUnique({
    where: { municipalityId_codeHash: { municipalityId: municipality.code, codeHash } },
    select: { email: true, street: true, postcode: true },
  });
  return found ?? wrongCode(context, 'MEETING', new ReferenceOrCodeUnknown());
}

export const inviteeById = async (
  { db, municipality }: Context,
  id: string,
): Promise<InviteeAddress | NotFound> =>
  (await db.meetingInvitee.findUnique({
    where: rowKey(municipality, id),
    select: { email: true, street: true, postcode: true },
  })) ?? new NotFound();

/** Nothing goes to these addresses any more, for good. A second press changes nothing. */
export async function stopInvitations(
  context: Context,
  address: InviteeAddress,
): Promise<{ readonly stopped: true }> {
  const { db, municipality, now } = context;
  const keys = Object.values(addressKeys(context, address)).filter((key) => key !== null);
  await db.meetingInvitationStop.createMany({
    data: keys.map((addressKey) => ({ municipalityId: municipality.code, addressKey, at: now })),
    skipDuplicates: true,
  });
  return { stopped: true };
}

/** A letter or mail came back: nothing goes there any more, until somebody adds another address. */
export async function invitationCameBack(
  { db, municipality, now }: Context,
  id: string,
): Promise<{ readonly id: string } | NotFound> {
  const found = await db.meetingInvitation.findUnique({
    where: rowKey(municipality, id),
    select: { inviteeId: true },
  });
  if (!found) return new NotFound();
  await db.meetingInvitee.updateMany({
    where: { municipalityId: municipality.code, id: found.inviteeId, returnedAt: null },
    data: { returnedAt: now },
  });
  return { id };
}
