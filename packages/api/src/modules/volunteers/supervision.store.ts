import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { keepPromises } from './volunteer-promises.store.ts';

const PROMISE = { TALK: 'SUPERVISION_TALK', PEER_SESSION: 'PEER_SUPERVISION' } as const;

export interface Supervision {
  readonly kind: keyof typeof PROMISE;
  readonly on: CivilDate;
  /** Everybody who was there. */
  readonly volunteerIds: readonly string[];
}

/** Writes down that somebody was looked after, for everybody who was there or for nobody. Never what was said. */
export function saveSupervision(
  context: Context,
  { kind, on, volunteerIds }: Supervision,
  key: string,
) {
  const there = [...new Set(volunteerIds)].sort();
  const input = { kind, on, volunteerIds: there };
  const record = { operation: 'recordSupervision', key, input, answer: { volunteerIds: there } };
  return once(context, record, async () => {
    const { db, municipality } = context;
    const municipalityId = municipality.code;
    const known = await db.volunteer.count({ where: { municipalityId, id: { in: there } } });
    if (known < there.length) return new NotFound();
    await db.supervisionRecord.createMany({
      data: there.map((volunteerId) => ({
        municipalityId,
        id: uuid(),
        volunteerId,
        kind,
        on: toColumn(on),
      })),
    });
    for (const volunteerId of there) await keepPromises(context, volunteerId, [PROMISE[kind]]);
    return undefined;
  });
}
