import { fromColumn } from '../../rows/date-columns.ts';
import { pathwayStep } from '../pathway/pathway-step.ts';
import { openProposalOf } from './expire-proposal.store.ts';

pathwayStep('recordWaitingContact', {
  description:
    'Somebody who waits for a volunteer heard from us; the next promise is three weeks from today (row 23).',
  done: ['WaitingContactRecorded', 'The promise is kept and renewed.'],
  fields: () => ({}),
  event: async (_input, { id }, context) => {
    const proposal = await openProposalOf(context, id);
    return {
      name: 'waitingContactMade',
      answerBy: proposal && fromColumn(proposal.expiresOn),
    };
  },
});
