import type { StopReason } from '@steunpad/domain/cohorts/invitation.ts';
import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { rowKey } from '../../rows/row-key.ts';
import { closeSurveyCodes } from '../surveys/invite.store.ts';
import type { Told } from './stop-invitation.input.ts';

/** Sends nothing more to people who were drawn, and lets their codes open nothing. */
export async function stopMembers(
  context: Context,
  ids: readonly string[],
  stoppedBy: StopReason,
): Promise<void> {
  const { db, municipality } = context;
  await db.cohortMember.updateMany({
    where: { municipalityId: municipality.code, id: { in: [...ids] } },
    data: { state: 'STOPPED', stoppedBy },
  });
  await closeSurveyCodes(context, ids);
}

/** Somebody said no, or a letter came back: it holds from this minute, also for what would be printed tonight. */
export function stopInvitation(
  context: Context,
  memberId: string,
  { idempotencyKey: key, reason }: Told,
) {
  const record = {
    operation: 'stopInvitation',
    key,
    input: { memberId, reason },
    answer: { memberId },
  };
  return once(context, record, async () => {
    const { db, municipality } = context;
    await lockRow(context, 'cohort_member', memberId);
    const where = rowKey(municipality, memberId);
    const member = await db.cohortMember.findUnique({ where, include: { keys: true } });
    // Of whom everything was erased nobody can be told apart any more.
    if (!member || member.eventId === '') return new NotFound();
    // Who said no may still say that they want no contact at all: that goes further.
    const goesFurther = reason === 'OBJECTED' && member.stoppedBy !== 'OBJECTED';
    if (member.state === 'STOPPED' && !goesFurther)
      return new NotPossibleNow('invitationStopped', member.state, []);
    await stopMembers(context, [memberId], reason);
    if (reason === 'OBJECTED') await rememberObjection(context, member.keys);
    if (reason === 'RETURNED') await markReturned(context, memberId, member.partnerId);
    return undefined;
  });
}

/** By every key that names this person, so that neither a drawing nor a message about a death begins again. */
async function rememberObjection(
  { db, municipality, now }: Context,
  keys: readonly { readonly kind: string; readonly key: Uint8Array<ArrayBuffer> }[],
): Promise<void> {
  const named = keys.filter(({ kind }) => kind === 'BSN' || kind === 'PERSON');
  await db.contactObjection.createMany({
    data: named.map(({ key: registryKey }) => ({
      municipalityId: municipality.code,
      registryKey,
      at: now,
    })),
    skipDuplicates: true,
  });
}

async function markReturned(
  { db, municipality }: Context,
  cohortMemberId: string,
  partnerId: string,
): Promise<void> {
  await db.bereavedPartner.update({
    where: rowKey(municipality, partnerId),
    data: { addressReturned: true },
  });
  await db.correspondence.updateMany({
    where: { municipalityId: municipality.code, cohortMemberId, status: 'PRINTED' },
    data: { status: 'RETURNED' },
  });
}
