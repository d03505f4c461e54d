import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import type { WorkPace } from '@steunpad/domain/plans/work-guidance.ts';
import type { Context } from '../../context.ts';
import { saveState } from '../plans/change-plan-item.store.ts';
import type { OpenedDoor } from './resident-door.ts';

/** Only what is in the resident's own plan, and not finished; somebody else's is not there for them. */
export async function setMyPace(
  context: Context,
  { pathwayId }: OpenedDoor,
  planItemId: string,
  pace: WorkPace,
): Promise<NotPossibleNow | undefined> {
  const { db, municipality } = context;
  const mine =
    pathwayId &&
    (await db.planItem.findFirst({
      where: {
        municipalityId: municipality.code,
        id: planItemId,
        state: { not: 'DONE' },
        plan: { pathwayId },
      },
    }));
  if (!mine) return new NotPossibleNow('review', null, []);
  await saveState(context, {
    planItemId,
    state: pace === 'PAUSED' ? 'PAUSED' : 'RUNNING',
    pace,
  });
  return undefined;
}
