import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { Refusal, type Role } from '@steunpad/domain/kernel.ts';
import { termsWith } from '@steunpad/domain/terms.ts';
import { certificateValidUntil } from '@steunpad/domain/volunteers/conduct-certificate.ts';
import { isOwnLossTooRecent } from '@steunpad/domain/volunteers/own-loss.ts';
import { isTrained } from '@steunpad/domain/volunteers/training.ts';
import {
  BEFORE_PAUSE,
  type VolunteerEvent,
  type VolunteerEventName,
} from '@steunpad/domain/volunteers/volunteer.ts';
import {
  changeVolunteerStatus,
  type VolunteerRefusal,
  type VolunteerStatusChanged,
} from '@steunpad/domain/volunteers/volunteer-status.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { rowKey } from '../../rows/row-key.ts';
import { residents } from './residents.ts';
import { certificateOf, trainingsOf, type VolunteerRow, WITH_PAPERS } from './volunteer.store.ts';
import { keepPromises } from './volunteer-promises.store.ts';

export interface VolunteerStep {
  readonly volunteerId: string;
  readonly step: VolunteerEventName;
  readonly pauseUntil: CivilDate | null;
}

/** As a coordinator records it. */
export function takeVolunteerStep(context: Context, step: VolunteerStep, key: string) {
  const { volunteerId } = step;
  const record = { operation: 'recordVolunteerStep', key, input: step, answer: { volunteerId } };
  return once(context, record, () => changeVolunteer(context, step, 'COORDINATOR'));
}

/** Takes a volunteer one step further by the table of the domain. Who leaves is let go everywhere. */
export async function changeVolunteer(
  context: Context,
  { volunteerId, step, pauseUntil }: VolunteerStep,
  role: Extract<Role, 'COORDINATOR' | 'VOLUNTEER'>,
): Promise<VolunteerRefusal | NotFound | undefined> {
  const { db, municipality } = context;
  const where = rowKey(municipality, volunteerId);
  const decide = async () => {
    const volunteer = await db.volunteer.findUnique({ where, include: WITH_PAPERS });
    if (!volunteer) return new NotFound();
    const event = eventOf(context, volunteer, step, pauseUntil);
    return changeVolunteerStatus(volunteer.status, event, role);
  };
  // Residents first, the volunteer after them: in this order every step holds its rows.
  const first = await decide();
  if (first instanceof Refusal) return first;
  if (first.to === 'LEFT') await residents.handler.letGo(context, volunteerId, role);
  if (first.to === 'PAUSED') {
    await residents.handler.holdResidents(context, volunteerId);
    await residents.handler.takeProposalsBack(context, volunteerId, role);
  }
  await lockRow(context, 'volunteer', volunteerId);
  const changed = await decide();
  if (changed instanceof Refusal) return changed;
  await db.volunteer.update({ where, data: columnsOf(context, changed) });
  if (isOver(changed)) await close(context, volunteerId, changed.to === 'DECLINED');
  return undefined;
}

const isOver = ({ to }: VolunteerStatusChanged) => to === 'LEFT' || to === 'DECLINED';

function columnsOf({ now }: Context, changed: VolunteerStatusChanged) {
  const { event, to, pausedFrom, pauseUntil } = changed;
  const keepsPausedFrom = to === 'PAUSED' && pausedFrom === null;
  return {
    status: to,
    pausedUntil: pauseUntil && toColumn(pauseUntil),
    ...(!keepsPausedFrom && { pausedFrom }),
    ...(event === 'activate' && { activeSince: toColumn(dayOf(now)) }),
    // With the last step the code opens nothing any more.
    ...(isOver(changed) && { leftAt: now, codeHash: null, codeIssuedAt: null }),
    version: { increment: 1 },
  };
}

/** Nothing is promised for the person who is gone; who was declined is forgotten after four weeks. */
async function close(context: Context, volunteerId: string, declined: boolean): Promise<void> {
  const { db, municipality, now } = context;
  const municipalityId = municipality.code;
  await keepPromises(context, volunteerId, [
    'RENEW_CERTIFICATE',
    'PEER_SUPERVISION',
    'SUPERVISION_TALK',
  ]);
  // Somebody whom a resident knew stays with them until the term of the person who left is over.
  const known = await db.match.count({ where: { municipalityId, volunteerId } });
  const asked = await db.matchProposal.count({ where: { municipalityId, volunteerId } });
  if (!declined || known + asked > 0) return;
  await db.volunteerApplication.updateMany({
    where: { municipalityId, volunteer: { id: volunteerId } },
    data: { declinedAt: now },
  });
}

function eventOf(
  { municipality, now }: Context,
  volunteer: VolunteerRow,
  name: VolunteerEventName,
  pauseUntil: CivilDate | null,
): VolunteerEvent {
  const today = dayOf(now);
  const { certificateYears, ownLossMonths } = termsWith(municipality.terms);
  const until = certificateValidUntil(certificateOf(volunteer), certificateYears);
  const ownLossOn = volunteer.ownLossOn && fromColumn(volunteer.ownLossOn);
  const readiness = {
    trained: isTrained(trainingsOf(volunteer), today),
    certificateValid: until !== null && until >= today,
    ownLossTooRecent: isOwnLossTooRecent(ownLossOn, today, ownLossMonths),
  };
  // Who rested before it was kept was matched, or could be.
  const pausedFrom =
    BEFORE_PAUSE.find((status) => status === volunteer.pausedFrom) ?? ('ACTIVE' as const);
  return { name, ...readiness, pauseUntil, pausedFrom } as VolunteerEvent;
}
