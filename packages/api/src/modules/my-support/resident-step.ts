import type { Refusal } from '@steunpad/domain/kernel.ts';
import type { PathwayEvent } from '@steunpad/domain/pathway/events.ts';
import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
  type TransitionRefusal,
} from '@steunpad/domain/pathway/transition.ts';
import { stepsBehind } from '../../mutation/code-mutation.ts';
import { ChangedMeanwhile, type InputInvalid, NotFound } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import type { PathwayWithPartner } from '../pathway/pathway-with-partner.ts';
import { readMySupport } from './my-support.store.ts';
import { MySupportType } from './my-support.type.ts';
import { type OpenedDoor, openDoor } from './resident-door.ts';

/** A mutation of a resident with a key. */
export const residentStep = stepsBehind<InputInvalid | NotPossibleNow | GuardNotMet>()({
  key: (t) => ({
    reference: t.string({
      description: 'Of a support request. Left out with the code of a letter.',
    }),
    code: t.string({ required: true, description: 'In any notation.' }),
  }),
  open: openDoor,
  view: { name: 'mySupport', type: MySupportType, read: readMySupport },
  refusals: [NotPossibleNow, GuardNotMet],
});

/** Takes the pathway behind the door one step further, at the word of the resident. */
export async function residentChanges(
  context: Context,
  { pathwayId }: OpenedDoor,
  eventOf: (pathway: PathwayWithPartner) => PathwayEvent,
): Promise<NotPossibleNow | GuardNotMet | undefined> {
  if (!pathwayId) return new NotPossibleNow('residentReplies', null, ['residentStops']);
  return ofHolder(await changePathway(context, { pathwayId, role: 'RESIDENT' }, eventOf));
}

/** The row is held and the role is right: what else could be refused would be a mistake of ours. */
export function ofHolder(
  refused: TransitionRefusal | ChangedMeanwhile | NotFound | undefined,
): NotPossibleNow | GuardNotMet | undefined {
  const mistake: readonly (new (...args: never[]) => Refusal)[] = [
    NotForThisRole,
    ChangedMeanwhile,
    NotFound,
  ];
  if (refused && mistake.some((kind) => refused instanceof kind)) throw refused;
  return refused as NotPossibleNow | GuardNotMet | undefined;
}
