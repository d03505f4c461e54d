import { describedEnum } from '../../graphql/described-enum.ts';
import { saveDataRequest } from './ask-about-my-data.store.ts';
import { residentStep } from './resident-step.ts';

export const DataRequestKind = describedEnum('DataRequestKind', 'A right of the GDPR.', {
  COPY: 'A copy of everything (art. 15).',
  CORRECTION: 'Something is not right (art. 16).',
  ERASURE: 'Erase it (art. 17).',
  RESTRICTION: 'Leave it alone for now (art. 18).',
  OBJECTION: 'Stop using it (art. 21).',
});

residentStep('askAboutMyData', {
  description:
    'A resident uses a right of the GDPR. The privacy officer answers within a month; who objects is left alone at once.',
  done: ['DataRequestReceived', 'The privacy officer has it.'],
  fields: (t) => ({
    kind: t.field({ type: DataRequestKind, required: true, description: 'Which right.' }),
  }),
  work: ({ kind }, door, context) => saveDataRequest(context, door, kind),
});
