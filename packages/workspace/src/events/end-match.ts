import { stepForm } from '../form/step-form.ts';
import { EndMatch } from '../generated/end-match.ts';

export const endMatch = stepForm('endMatch', EndMatch, {
  events: ['matchEnds'],
  fields: [
    {
      name: 'next',
      kind: 'choice',
      options: ['WAITING', 'PLANNING'],
      initial: 'WAITING',
      required: true,
    },
  ],
});
