import type { Refusal } from '@steunpad/domain/kernel.ts';
import { v4 as byChance } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import type { Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';
import type { OpenedRegistration } from './registration-code.ts';

/** With whose registration something was done. */
export interface Done {
  readonly id: string;
}

/** No more mails that are no answer to something. A second press changes nothing. */
export async function stopMails(
  { db, municipality }: Context,
  { id }: OpenedRegistration,
): Promise<Done> {
  await db.meetingRegistration.update({
    where: rowKey(municipality, id),
    data: { noMails: true },
  });
  return { id };
}

export interface Marks {
  readonly useful: number;
  readonly applicable: number;
  readonly recommended: number;
}

/** Writes down what somebody thought who was there, once, and nothing that tells who it was. */
export function evaluateMeeting(
  context: Context,
  { id, meetingId }: OpenedRegistration,
  key: string,
  marks: Marks,
): Promise<Done | Refusal> {
  const { db, municipality } = context;
  // The answers are left out of what is kept under the key: it names the registration.
  const record = { operation: 'evaluateMeeting', key, input: { id }, answer: { id } };
  return once(context, record, async () => {
    const municipalityId = municipality.code;
    const { count } = await db.meetingRegistration.updateMany({
      where: { municipalityId, id, evaluated: false, attended: { gt: 0 } },
      data: { evaluated: true },
    });
    if (count > 0)
      await db.meetingEvaluation.create({
        data: { municipalityId, id: byChance(), meetingId, ...marks },
      });
    return undefined;
  });
}
