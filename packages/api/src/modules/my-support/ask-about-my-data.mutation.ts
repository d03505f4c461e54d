import { DataRequestKind } from '../privacy/data-request.enums.ts';
import { saveDataRequest } from './ask-about-my-data.store.ts';
import { residentStep } from './resident-step.ts';

residentStep('askAboutMyData', {
  description:
    'A resident uses a right of the GDPR. The privacy officer answers within a month; a resident who objects is left alone at once.',
  done: ['DataRequestReceived', 'The privacy officer has it.'],
  fields: (t) => ({
    kind: t.field({ type: DataRequestKind, required: true, description: 'Which right.' }),
  }),
  work: ({ kind }, door, context) => saveDataRequest(context, door, kind),
});
