import { addMonths, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { BEFORE_ACTIVE, type PathwayState } from '@steunpad/domain/pathway/pathway.ts';
import { type GuardNotMet, NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import type { OpenedDoor } from './resident-door.ts';
import { residentChanges } from './resident-step.ts';

/** A request is answered within a month (art. 12(3) GDPR). */
const ANSWER_WITHIN_MONTHS = 1;

export async function saveDataRequest(
  context: Context,
  door: OpenedDoor,
  kind: 'COPY' | 'CORRECTION' | 'ERASURE' | 'RESTRICTION' | 'OBJECTION',
): Promise<NotPossibleNow | GuardNotMet | undefined> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  const { pathwayId } = door;
  // A request that nobody answered yet can be taken back, which erases it.
  if (!pathwayId) return new NotPossibleNow('erasureGranted', null, ['residentStops']);
  const dueOn = toColumn(addMonths(dayOf(now), ANSWER_WITHIN_MONTHS));
  await db.dataSubjectRequest.create({
    data: { municipalityId, pathwayId, kind, receivedAt: now, dueOn },
  });
  await db.task.create({
    data: { municipalityId, pathwayId, kind: 'ANSWER_DATA_REQUEST', dueOn, openedAt: now },
  });
  if (kind !== 'OBJECTION') return undefined;
  const { state } = await db.pathway.findUniqueOrThrow({
    where: rowKey(municipality, pathwayId),
    select: { state: true },
  });
  const isBefore = (BEFORE_ACTIVE as readonly PathwayState[]).includes(state);
  return isBefore
    ? residentChanges(context, door, () => ({
        name: 'residentReplies',
        reply: 'NO',
        talkArranged: false,
        until: null,
      }))
    : undefined;
}
