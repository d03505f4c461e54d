import type { Context } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { NotFound } from '../../refusals.ts';

export function changePlanItem(
  context: Context,
  planItemId: string,
  state: 'RUNNING' | 'PAUSED' | 'DONE',
  key: string,
) {
  const input = { planItemId, state };
  const record = { operation: 'changePlanItem', key, input, answer: { planItemId } };
  return once(context, record, async () => {
    const { db, municipality } = context;
    const { count } = await db.planItem.updateMany({
      where: { municipalityId: municipality.code, id: planItemId },
      data: { state },
    });
    return count === 0 ? new NotFound() : undefined;
  });
}
