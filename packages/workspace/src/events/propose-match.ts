import { pathwayAlone, stepForm } from '../form/step-form.ts';
import { ProposeMatch } from '../generated/propose-match.ts';

export const proposeMatch = stepForm('proposeMatch', ProposeMatch, {
  events: ['proposalMade'],
  subject: pathwayAlone,
  fields: [
    {
      name: 'volunteerId',
      kind: 'choice',
      required: true,
      options: ({ fitting = [] }) =>
        fitting.map(({ volunteer, sentences }) => ({
          value: volunteer.id,
          label: volunteer.name,
          hint: sentences.join(' '),
        })),
    },
    { name: 'choiceReason', kind: 'words', most: 500 },
  ],
});
