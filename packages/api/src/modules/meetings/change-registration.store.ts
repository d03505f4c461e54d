import { Refusal } from '@steunpad/domain/kernel.ts';
import { changePlaces } from '@steunpad/domain/meetings/places.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { checked, invalidField } from '../../mutation/input.ts';
import { InputInvalid, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { giveFreePlaces, holdMeeting, refusedStep, roleOf } from './held-meeting.store.ts';
import { registrationChange } from './meeting.input.ts';
import { queueNews } from './queue-news.store.ts';
import type { OpenedRegistration } from './registration-code.ts';

/** It was cancelled before, so there is nothing to change or to check in. */
export class RegistrationCancelled extends Refusal {
  readonly code = 'REGISTRATION_CANCELLED';

  constructor() {
    super('This registration was cancelled before. Register again.');
  }
}

interface Change {
  readonly key: string;
  readonly given: { readonly [field: string]: unknown };
}

/** Changes who comes and with how many. Fewer places go to the people who wait; more are asked from the end of the line. */
export function changeRegistration(
  context: Context,
  { id, meetingId }: OpenedRegistration,
  { key, given }: Change,
) {
  const { db, municipality } = context;
  const asked = { operation: 'changeRegistration', key, input: { id, given } };
  return once(context, { ...asked, answer: { id } }, async () => {
    const meeting = await holdMeeting(context, meetingId);
    const before = await db.meetingRegistration.findUnique({ where: rowKey(municipality, id) });
    if (!meeting || !before) return new NotFound();
    if (before.status === 'CANCELLED') return new RegistrationCancelled();
    const refused = refusedStep(context, 'withdraw', meeting);
    if (refused) return refused;
    const told = checked(registrationChange, { ...before, role: before.roleThere, ...given });
    if (told instanceof InputInvalid) return told;
    if (
      told.places > meeting.mostPlaces &&
      told.places > before.places &&
      roleOf(context) === 'RESIDENT'
    )
      return invalidField('places', 'INVALID');
    const { role, ...columns } = told;
    const { granted, goesLast } = before.beyond
      ? { granted: told.places, goesLast: false }
      : changePlaces(before, told.places);
    const line = goesLast ? meeting.lastLine + 1 : before.line;
    await db.meetingRegistration.update({
      where: rowKey(municipality, id),
      data: { ...columns, roleThere: role, granted, line, sequence: { increment: 1 } },
    });
    if (goesLast)
      await db.meeting.update({ where: rowKey(municipality, meetingId), data: { lastLine: line } });
    await queueNews(context, 'OWN_CHANGE', [id]);
    await giveFreePlaces(context, meetingId);
    return undefined;
  });
}

/** Cancels a registration, once: its places go to the people who wait, and a second press changes nothing. */
export function cancelRegistration(
  context: Context,
  { id, meetingId }: OpenedRegistration,
  key: string,
) {
  const { db, municipality, now } = context;
  const asked = { operation: 'cancelRegistration', key, input: { id } };
  return once(context, { ...asked, answer: { id } }, async () => {
    const meeting = await holdMeeting(context, meetingId);
    if (!meeting) return new NotFound();
    const refused = refusedStep(context, 'withdraw', meeting);
    if (refused) return refused;
    const where = rowKey(municipality, id);
    const before = await db.meetingRegistration.findUnique({ where });
    if (!before) return new NotFound();
    if (before.status === 'CANCELLED') return undefined;
    await db.meetingRegistration.update({
      where,
      data: {
        status: 'CANCELLED',
        granted: 0,
        addressKey: null,
        cancelledAt: now,
        sequence: { increment: 1 },
      },
    });
    if (before.status === 'SET_APART') await lookedAt(context, meetingId, meeting.title);
    else await queueNews(context, 'WITHDRAWN', [id]);
    await giveFreePlaces(context, meetingId);
    return undefined;
  });
}

/** Takes what was set apart into the line, in the order in which it came. */
export function admitRegistrations(
  context: Context,
  meetingId: string,
  ids: readonly string[],
  key: string,
) {
  const { db, municipality } = context;
  const asked = { operation: 'admitRegistrations', key, input: { meetingId, ids } };
  return once(context, { ...asked, answer: { id: meetingId } }, async () => {
    const meeting = await holdMeeting(context, meetingId);
    if (!meeting) return new NotFound();
    const refused = refusedStep(context, 'withdraw', meeting);
    if (refused) return refused;
    const where = {
      municipalityId: municipality.code,
      meetingId,
      status: 'SET_APART' as const,
      id: { in: [...ids] },
    };
    const admitted = await db.meetingRegistration.findMany({ where, select: { id: true } });
    await db.meetingRegistration.updateMany({ where, data: { status: 'REGISTERED' } });
    // Who gets a place now is told so; the others hear that they wait.
    await queueNews(
      context,
      'REGISTERED',
      admitted.map((each) => each.id),
    );
    await giveFreePlaces(context, meetingId);
    await lookedAt(context, meetingId, meeting.title);
    return undefined;
  });
}

/** When nothing is set apart any more the task about it is done. */
async function lookedAt({ db, municipality, now }: Context, meetingId: string, subject: string) {
  const municipalityId = municipality.code;
  const left = await db.meetingRegistration.count({
    where: { municipalityId, meetingId, status: 'SET_APART' },
  });
  if (left > 0) return;
  await db.task.updateMany({
    where: { municipalityId, kind: 'LOOK_AT_REGISTRATIONS', subject, doneAt: null },
    data: { doneAt: now },
  });
}
