import { OtherAskedFirst, ProposalOver } from '@steunpad/domain/matching/match-proposal.ts';
import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { takeAnswer } from '../matching/answer-proposal.store.ts';
import { HardRuleBroken } from '../matching/propose-match.store.ts';
import { refusedTo, volunteerStep } from './volunteer-step.ts';

volunteerStep('answerMyInvitation', {
  description:
    'A volunteer answers whether they want to be there for somebody. No reason is asked, and a no has no consequence.',
  done: ['InvitationAnswered', 'With a yes the resident is asked next.'],
  fields: (t) => ({
    proposalId: t.field({ type: 'UUID', required: true, description: 'Of which proposal.' }),
    accept: t.boolean({ required: true, description: 'Yes or no.' }),
  }),
  work: async ({ proposalId, accept }, { volunteerId }, context) => {
    const { db, municipality } = context;
    const proposal = await db.matchProposal.findUnique({ where: rowKey(municipality, proposalId) });
    if (proposal?.volunteerId !== volunteerId) return new NotFound();
    const refused = await takeAnswer(context, proposal, 'VOLUNTEER', accept, 'VOLUNTEER');
    // Which rule it is, or that it is too late, the coordinator tells: there may be a worry behind it.
    const isHeldUp = [HardRuleBroken, ProposalOver, OtherAskedFirst].some(
      (kind) => refused instanceof kind,
    );
    return isHeldUp ? new NotPossibleNow('volunteerAccepts', null, []) : refusedTo(refused);
  },
});
