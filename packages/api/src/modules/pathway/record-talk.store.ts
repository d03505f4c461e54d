import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { changePathway } from './pathway.store.ts';
import type { TalkInput } from './record-talk.input.ts';

/** Saves a talk with its needs and takes the pathway to planning. */
export function recordTalk(context: Context, pathwayId: string, input: TalkInput) {
  const { idempotencyKey: key, expectedVersion, needs, saidNoNeeds, heldOn, note } = input;
  const record = {
    operation: 'recordTalk',
    key,
    input: { pathwayId, ...input },
    answer: { pathwayId },
  };
  return once(context, record, async () => {
    const refused = await changePathway(context, { pathwayId, expectedVersion }, () => ({
      name: 'talkHeld',
      needs: needs.length,
      saidNone: saidNoNeeds,
    }));
    if (refused) return refused;

    const { db, municipality, now } = context;
    const municipalityId = municipality.code;
    const talkId = uuid();
    await db.introductoryTalk.create({
      data: {
        municipalityId,
        id: talkId,
        pathwayId,
        heldOn: toColumn(heldOn),
        note,
        recordedAt: now,
      },
    });
    await db.supportNeed.createMany({
      data: needs.map((need) => ({ ...need, municipalityId, talkId })),
    });
    return undefined;
  });
}
