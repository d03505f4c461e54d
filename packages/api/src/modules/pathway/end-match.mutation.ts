import { describedEnum } from '../../graphql/described-enum.ts';
import { pathwayStep } from './pathway-step.ts';

const AfterMatch = describedEnum('AfterMatch', 'What follows on a match that ends early.', {
  WAITING: 'Another volunteer; the resident keeps the place.',
  PLANNING: 'Choosing together again what helps.',
});

pathwayStep('endMatch', {
  description:
    'A match ends before its time, at the word of either side; no reason is asked (row 28). The volunteer hears it in neutral words.',
  done: ['MatchEnded', 'The match is over.'],
  fields: (t) => ({
    next: t.field({
      type: AfterMatch,
      required: true,
      defaultValue: 'WAITING',
      description: 'What follows.',
    }),
  }),
  event: ({ next }) => ({ name: 'matchEnds', next }),
});
