import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import type { Context } from '../../context.ts';
import { takeAnswer, withdrawProposal } from '../matching/propose-match.store.ts';
import type { OpenedDoor } from './resident-door.ts';

/**
 * Takes the resident's answer to the proposal that waits for it. What stands in the way of a yes, such as papers that
 * ran out meanwhile, is nothing that a resident can mend: the proposal is taken back and the search goes on.
 */
export async function answerMyProposal(
  context: Context,
  { pathwayId }: OpenedDoor,
  accept: boolean,
): Promise<NotPossibleNow | undefined> {
  const { db, municipality } = context;
  const proposal =
    pathwayId &&
    (await db.matchProposal.findFirst({
      where: { municipalityId: municipality.code, pathwayId, state: 'ASK_RESIDENT' },
    }));
  if (!proposal) return new NotPossibleNow('bothAccept', null, []);
  const refused = await takeAnswer(context, proposal, 'RESIDENT', accept, 'RESIDENT');
  if (refused) await withdrawProposal(context, proposal);
  return undefined;
}
