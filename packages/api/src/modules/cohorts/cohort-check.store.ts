import { addDays, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { rowKey } from '../../rows/row-key.ts';
import { type RegistryCheck, stoppedBy, toldOf } from '../notices/registry-check.store.ts';
import { dueOn } from './print-invitations.store.ts';
import { stopMembers } from './stop-invitation.store.ts';

/** Somebody of a cohort whose letter is due and of whom the registry was not asked within a day. */
export interface CohortCheckDue {
  readonly memberId: string;
  readonly eventSource: string;
  readonly eventId: string;
}

const DAYS_AHEAD = 2;
const DAY_MS = 86_400_000;
/** More than a municipality draws in one go. */
const AT_MOST = 5_000;

/** Whom to look up before their letter is printed, by the ids of the system that the list came from. */
export async function cohortChecksDue({
  db,
  municipality,
  now,
}: Context): Promise<CohortCheckDue[]> {
  const members = await db.cohortMember.findMany({
    where: {
      ...dueOn(municipality.code, addDays(dayOf(now), DAYS_AHEAD)),
      partner: {
        OR: [
          { registryCheckedAt: null },
          { registryCheckedAt: { lt: new Date(now.getTime() - DAY_MS) } },
        ],
      },
    },
    orderBy: { id: 'asc' },
    take: AT_MOST,
    select: { id: true, eventSource: true, eventId: true },
  });
  return members.map(({ id: memberId, ...event }) => ({ memberId, ...event }));
}

const STOPPED = { survivorDied: 'DIED', survivorMoved: 'MOVED_AWAY' } as const;

/** Saves what the registry says today of somebody of a cohort, and sends nothing more when they died or moved. */
export function recordCohortCheck(
  context: Context,
  memberId: string,
  { idempotencyKey: key, ...input }: RegistryCheck,
) {
  const record = {
    operation: 'recordCohortCheck',
    key,
    input: { memberId, ...input },
    answer: { memberId },
  };
  return once(context, record, async () => {
    const { db, municipality } = context;
    await lockRow(context, 'cohort_member', memberId);
    const member = await db.cohortMember.findUnique({
      where: rowKey(municipality, memberId),
      select: { state: true, eventId: true, partner: true },
    });
    if (!member || member.eventId === '') return new NotFound();
    if (member.state === 'STOPPED') return new NotPossibleNow('livesHere', member.state, []);
    const stops = stoppedBy(input);
    if (stops) {
      await stopMembers(context, [memberId], STOPPED[stops]);
      return undefined;
    }
    const { data } = await toldOf(context, member.partner, input);
    await db.bereavedPartner.update({ where: rowKey(municipality, member.partner.id), data });
    return undefined;
  });
}
