import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { RegistrationCancelled } from './change-registration.store.ts';
import { holdMeeting, refusedStep } from './held-meeting.store.ts';
import type { OpenedRegistration } from './registration-code.ts';

/**
 * Writes down how many of a registration came; 0 is nobody. The last word counts, so that two devices at two doors, or a list
 * that is sent again later, never count somebody twice.
 */
export function checkIn(
  context: Context,
  key: string,
  { id, meetingId }: OpenedRegistration,
  came: number,
) {
  const { db, municipality } = context;
  const asked = { operation: 'checkIn', key, input: { id, came } };
  return once(context, { ...asked, answer: { id } }, async () => {
    const meeting = await holdMeeting(context, meetingId);
    if (!meeting) return new NotFound();
    const refused = refusedStep(context, 'checkIn', meeting);
    if (refused) return refused;
    const where = rowKey(municipality, id);
    const before = await db.meetingRegistration.findUnique({ where, select: { status: true } });
    if (!before) return new NotFound();
    if (before.status === 'CANCELLED') return new RegistrationCancelled();
    await db.meetingRegistration.update({ where, data: { attended: came } });
    return undefined;
  });
}

export interface WalkIn {
  readonly meetingId: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly email: string | null;
  readonly came: number;
}

/** Somebody comes who never registered: they are let in over the capacity, and take no place of the list. */
export function checkInWalkIn(context: Context, key: string, walkIn: WalkIn) {
  const { db, municipality, now } = context;
  const { came, ...who } = walkIn;
  const id = uuid();
  const asked = { operation: 'checkIn', key, input: walkIn };
  return once(context, { ...asked, answer: { id } }, async () => {
    const meeting = await holdMeeting(context, walkIn.meetingId);
    if (!meeting) return new NotFound();
    const refused = refusedStep(context, 'checkIn', meeting);
    if (refused) return refused;
    const line = meeting.lastLine + 1;
    await db.meeting.update({ where: rowKey(municipality, meeting.id), data: { lastLine: line } });
    await db.meetingRegistration.create({
      data: {
        ...who,
        municipalityId: municipality.code,
        id,
        line,
        status: 'REGISTERED',
        places: came,
        granted: came,
        beyond: true,
        walkIn: true,
        attended: came,
        language: 'nl',
        registeredAt: now,
      },
    });
    return undefined;
  });
}
