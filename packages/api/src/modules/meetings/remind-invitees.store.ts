import type { Refusal } from '@steunpad/domain/kernel.ts';
import { REMIND_AFTER_DAYS } from '@steunpad/domain/meetings/invitations.ts';
import { once } from '../../mutation/idempotency.store.ts';
import type { IdempotencyKeyReused } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { invitableAmong } from './invitable.store.ts';
import { holdToInvite, queueInvitations } from './invite.store.ts';

/** How many are reminded. */
export interface Reminded {
  readonly meetingId: string;
  readonly mails: number;
  readonly letters: number;
}

/**
 * Reminds everybody who was invited a week ago or longer, once, and neither registered with the address that was invited nor
 * said that they want no more. Letters wait to be printed.
 */
export async function remindInvitees(
  context: Context,
  key: string,
  meetingId: string,
): Promise<Reminded | Refusal | IdempotencyKeyReused> {
  const { db, municipality, now } = context;
  let answer: Reminded | null = null;
  const asked = { operation: 'remindInvitees', key, input: { meetingId } };
  return once(context, { ...asked, answer: () => answer! }, async () => {
    const held = await holdToInvite(context, meetingId);
    if ('code' in held) return held;
    const due = await db.meetingInvitation.findMany({
      where: {
        municipalityId: municipality.code,
        meetingId,
        remindedAt: null,
        invitedAt: { lte: new Date(+now - REMIND_AFTER_DAYS * 86_400_000) },
      },
      orderBy: { id: 'asc' },
      include: { meetingInvitee: true },
    });
    const going = await invitableAmong(context, meetingId, due);
    await db.meetingInvitation.updateMany({
      where: { municipalityId: municipality.code, id: { in: going.map(({ id }) => id) } },
      data: { remindedAt: now },
    });
    const { language } = await db.meeting.findUniqueOrThrow({
      where: rowKey(municipality, meetingId),
    });
    const mails = going.flatMap(({ id, channel, meetingInvitee: { email } }) =>
      channel === 'MAIL' && email ? [{ id, email }] : [],
    );
    await queueInvitations(context, mails, { language, reminder: true });
    answer = { meetingId, mails: mails.length, letters: going.length - mails.length };
    return undefined;
  });
}
