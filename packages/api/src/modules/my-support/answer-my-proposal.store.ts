import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { takeAnswer, withdrawProposal } from '../matching/answer-proposal.store.ts';
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
  const { db, municipality, now } = context;
  const proposal =
    pathwayId &&
    (await db.matchProposal.findFirst({
      where: {
        municipalityId: municipality.code,
        pathwayId,
        state: 'ASK_RESIDENT',
        expiresOn: { gte: toColumn(dayOf(now)) },
      },
    }));
  if (!proposal) return new NotPossibleNow('bothAccept', null, []);
  const refused = await takeAnswer(context, proposal, 'RESIDENT', accept, 'RESIDENT');
  if (refused) await withdrawProposal(context, proposal);
  return undefined;
}
