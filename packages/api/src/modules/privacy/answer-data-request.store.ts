import { GuardNotMet, NotForThisRole } from '@steunpad/domain/pathway/transition.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import type { DataRequestAnswer } from './answer-data-request.input.ts';
import { declare } from './retention.store.ts';

/** Saves the answer; a granted erasure leaves nothing, not even the request. */
export async function answerDataRequest(
  context: Context,
  id: string,
  { idempotencyKey: key, grant, wantsNoContact, reason }: DataRequestAnswer,
) {
  const { db, municipality, now } = context;
  const where = rowKey(municipality, id);
  const request = await db.dataSubjectRequest.findUnique({ where });
  const erases = request?.kind === 'ERASURE' && grant;
  const record = {
    operation: 'answerDataRequest',
    key,
    input: { id, grant, wantsNoContact, reason },
    answer: { erased: erases },
  };
  return once(context, record, async () => {
    if (request?.state !== 'RECEIVED') return new NotFound();
    const { pathwayId, municipalityId } = request;
    if (erases) {
      const refused = await changePathway(context, { pathwayId }, () => ({
        name: 'erasureGranted',
        wantsNoContact,
      }));
      // The row has no guard and the scope is that of the role.
      if (refused instanceof NotForThisRole || refused instanceof GuardNotMet) throw refused;
      if (refused) return refused;
      await declare(context, 'PATHWAY', 1, 'ERASURE_GRANTED');
      return undefined;
    }
    await db.dataSubjectRequest.update({
      where,
      data: {
        state: grant ? 'GRANTED' : 'REFUSED',
        decidedAt: now,
        decidedBy: occasionOf(context, 'PRIVACY_OFFICER').actor,
        decisionReason: reason,
      },
    });
    await db.task.updateMany({
      where: { municipalityId, pathwayId, kind: 'ANSWER_DATA_REQUEST', doneAt: null },
      data: { doneAt: now },
    });
    return undefined;
  });
}
