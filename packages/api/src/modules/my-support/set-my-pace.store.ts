import { type GuardNotMet, NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import type { WorkPace } from '@steunpad/domain/plans/work-guidance.ts';
import type { Context } from '../../operation/context.ts';
import { currentItem, saveStanding } from '../plans/change-plan-item.store.ts';
import type { OpenedDoor } from './resident-door.ts';
import { ofHolder } from './resident-step.ts';

/** Only what is in the resident's own plan, and not finished; somebody else's is not there for them. */
export async function setMyPace(
  context: Context,
  { pathwayId }: OpenedDoor,
  planItemId: string,
  pace: WorkPace,
): Promise<NotPossibleNow | GuardNotMet | undefined> {
  const item = pathwayId ? await currentItem(context, planItemId) : null;
  if (!item || item.pathwayId !== pathwayId || item.state === 'DONE') {
    return new NotPossibleNow('planItemChanged', null, []);
  }
  const state = pace === 'PAUSED' ? 'PAUSED' : 'RUNNING';
  return ofHolder(await saveStanding(context, item, { state, pace }, 'RESIDENT'));
}
