import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { VolunteerNotPossibleNow } from '@steunpad/domain/volunteers/volunteer-status.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { changeVolunteer } from './change-volunteer.store.ts';
import { residents } from './residents.ts';

/**
 * A volunteer lost somebody themselves: they rest, and nothing new is proposed for two years. What runs is not ended
 * by a rule: a person talks with both.
 */
export function saveOwnLoss(context: Context, volunteerId: string, on: CivilDate, key: string) {
  const input = { volunteerId, on };
  const record = { operation: 'recordOwnLoss', key, input, answer: { volunteerId } };
  return once(context, record, async () => {
    const { db, municipality } = context;
    const where = rowKey(municipality, volunteerId);
    if (!(await db.volunteer.findUnique({ where, select: { id: true } }))) return new NotFound();
    const rests = await changeVolunteer(
      context,
      { volunteerId, step: 'pause', pauseUntil: null },
      'COORDINATOR',
    );
    if (rests instanceof VolunteerNotPossibleNow) return rests;
    if (rests) throw rests;
    await db.volunteer.update({ where, data: { ownLossOn: toColumn(on) } });
    await residents.handler.promiseToTellResidents(context, volunteerId);
    return undefined;
  });
}
