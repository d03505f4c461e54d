import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { once } from '../../mutation/idempotency.store.ts';
import type { Context } from '../../operation/context.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { rowKey } from '../../rows/row-key.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import { closeRequest, findReceived } from './support-request.store.ts';

/** Takes a request back, or stops the pathway that came of it, at the word of the resident. */
export function stopSupport(context: Context, requestId: string, key: string) {
  const record = { operation: 'stopSupport', key, input: { requestId }, answer: { requestId } };
  return once(context, record, async () => {
    await lockRow(context, 'support_request', requestId);
    const { pathwayId } = await context.db.supportRequest.findUniqueOrThrow({
      where: rowKey(context.municipality, requestId),
      select: { pathwayId: true },
    });
    return stopRequestOrPathway(context, { pathwayId, requestId });
  });
}

/** Stops what there is: the pathway, or a request that waits for an answer. */
export async function stopRequestOrPathway(
  context: Context,
  { pathwayId, requestId }: { pathwayId: string | null; requestId: string | null },
): Promise<NotPossibleNow | undefined> {
  const refused = pathwayId
    ? await changePathway(context, { pathwayId, role: 'RESIDENT' }, () => ({
        name: 'residentStops',
      }))
    : await withdraw(context, requestId!);
  // The rows are held, the role is right and the table has no guard for it: no other refusal is possible.
  if (refused && !(refused instanceof NotPossibleNow)) throw refused;
  return refused;
}

async function withdraw(context: Context, requestId: string) {
  const request = await findReceived(context, requestId);
  return request instanceof Error
    ? request
    : closeRequest(context, request, { state: 'WITHDRAWN' });
}
