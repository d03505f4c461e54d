import type { SupportRequest } from '@steunpad/database/generated/prisma/client.ts';
import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import type { SupportRequestState } from '@steunpad/domain/requests/support-request.ts';
import { ChangedMeanwhile, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { lockRow } from '../../rows/lock-row.ts';
import { rowKey } from '../../rows/row-key.ts';

/** A request that waits for an answer, or why it cannot be answered. */
export async function findReceived(
  { db, municipality }: Context,
  id: string,
  expectedVersion?: number | null,
): Promise<SupportRequest | NotFound | ChangedMeanwhile | NotPossibleNow> {
  await lockRow({ db, municipality }, 'support_request', id);
  const request = await db.supportRequest.findUnique({
    where: rowKey(municipality, id),
  });
  if (!request) return new NotFound();
  if (expectedVersion != null && expectedVersion !== request.version) {
    return new ChangedMeanwhile(request.version);
  }
  return request.state === 'RECEIVED'
    ? request
    : new NotPossibleNow('requestAnswered', request.state, []);
}

interface Decision {
  readonly state: Exclude<SupportRequestState, 'RECEIVED'>;
  readonly pathwayId?: string;
  readonly decisionReason?: string;
}

/** Ends the waiting of a request: what became of it is saved and the promise to answer is kept. */
export async function closeRequest(
  { db, municipality, now }: Context,
  { id, version }: SupportRequest,
  decision: Decision,
): Promise<ChangedMeanwhile | undefined> {
  const municipalityId = municipality.code;
  const { count } = await db.supportRequest.updateMany({
    where: { municipalityId, id, version },
    data: { ...decision, version: { increment: 1 } },
  });
  if (count === 0) return new ChangedMeanwhile(version + 1);
  await db.task.updateMany({
    where: { municipalityId, requestId: id, pathwayId: null, doneAt: null },
    data: { doneAt: now },
  });
  return undefined;
}
