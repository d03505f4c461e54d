import { isVolunteerFinal } from '@steunpad/domain/volunteers/volunteer.ts';
import { VolunteerNotPossibleNow } from '@steunpad/domain/volunteers/volunteer-status.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { ChangedMeanwhile, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import type { ProfileChange } from './change-volunteer-profile.input.ts';

/** Changes what was given of a volunteer and leaves the rest. */
export function changeVolunteerProfile(
  context: Context,
  volunteerId: string,
  { idempotencyKey: key, ...change }: ProfileChange,
) {
  const input = { volunteerId, ...change };
  const record = { operation: 'changeVolunteerProfile', key, input, answer: { volunteerId } };
  return once(context, record, async () => {
    const { db, municipality } = context;
    const { expectedVersion, ownLossOn, ...columns } = change;
    const where = rowKey(municipality, volunteerId);
    const select = { status: true, version: true } as const;
    const volunteer = await db.volunteer.findUnique({ where, select });
    if (!volunteer) return new NotFound();
    if (isVolunteerFinal(volunteer.status))
      return new VolunteerNotPossibleNow('changeProfile', volunteer.status, []);
    const { count } = await db.volunteer.updateMany({
      where: { municipalityId: municipality.code, id: volunteerId, version: expectedVersion },
      data: {
        ...columns,
        ...(ownLossOn !== undefined && { ownLossOn: ownLossOn && toColumn(ownLossOn) }),
        version: { increment: 1 },
      },
    });
    if (count > 0) return undefined;
    const { version } = await db.volunteer.findUniqueOrThrow({ where, select });
    return new ChangedMeanwhile(version);
  });
}
