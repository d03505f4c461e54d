import type { WorkPace } from '@steunpad/domain/plans/work-guidance.ts';
import type { Context } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { NotFound } from '../../refusals.ts';
import { rowKey } from '../../row-key.ts';

type State = 'RUNNING' | 'PAUSED' | 'DONE';

interface Change {
  readonly planItemId: string;
  readonly state: State;
  readonly pace: WorkPace | null;
  readonly key: string;
}

/** As a coordinator records it. */
export function changePlanItem(context: Context, { key, ...change }: Change) {
  const { planItemId } = change;
  const record = { operation: 'changePlanItem', key, input: change, answer: { planItemId } };
  return once(context, record, () => saveState(context, change));
}

/** Guidance to work that rests has the pace of resting, and the other way round. */
export async function saveState(
  { db, municipality }: Context,
  { planItemId, state, pace }: Omit<Change, 'key'>,
): Promise<NotFound | undefined> {
  const where = rowKey(municipality, planItemId);
  const item = await db.planItem.findUnique({ where, select: { pace: true } });
  if (!item) return new NotFound();
  const rests = state === 'PAUSED' || pace === 'PAUSED';
  await db.planItem.update({
    where,
    data: {
      state: rests ? 'PAUSED' : state,
      ...(item.pace && { pace: rests ? 'PAUSED' : (pace ?? goingOn(item.pace)) }),
    },
  });
  return undefined;
}

const goingOn = (before: WorkPace): WorkPace => (before === 'PAUSED' ? 'SLOW' : before);
