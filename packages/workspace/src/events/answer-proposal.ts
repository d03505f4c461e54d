import { stepForm } from '../form/step-form.ts';
import { AnswerProposal } from '../generated/answer-proposal.ts';
import type { AnswerProposalInput } from '../generated/types.ts';
import type { PathwayNow } from '../person/pathway-now.ts';

const openOf = ({ proposals = [] }: PathwayNow) =>
  proposals.filter(({ state }) => state === 'ASK_VOLUNTEER' || state === 'ASK_RESIDENT');

/** One side is asked at a time, so the proposal says whose answer it is. */
export const answerProposal = stepForm<AnswerProposalInput, 'answer'>(
  'answerProposal',
  AnswerProposal,
  {
    events: ['volunteerAccepts', 'proposalRefused', 'bothAccept'],
    offered: (about) => openOf(about).length > 0,
    subject: (about) => {
      const [open] = openOf(about);
      return open
        ? { proposalId: open.id, side: open.state === 'ASK_VOLUNTEER' ? 'VOLUNTEER' : 'RESIDENT' }
        : {};
    },
    fields: [{ name: 'answer', kind: 'choice', options: ['YES', 'NO'], required: true }],
    input: ({ answer }) => ({ accept: answer === 'YES' }),
  },
);
