import { answerMyProposal } from './answer-my-proposal.store.ts';
import { residentStep } from './resident-step.ts';

residentStep('answerMyProposal', {
  description:
    'A resident says whether the proposed volunteer may come (rows 25 and 26). No reason is asked; a resident who says no keeps the place.',
  done: [
    'MyProposalAnswered',
    'The answer holds. `mySupport.step` is `WAITING` after a no, and also when the volunteer cannot come after all.',
  ],
  fields: (t) => ({
    accept: t.boolean({ required: true, description: 'Whether this volunteer may come.' }),
  }),
  work: ({ accept }, door, context) => answerMyProposal(context, door, accept),
});
