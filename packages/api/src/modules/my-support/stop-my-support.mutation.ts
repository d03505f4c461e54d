import { stopRequestOrPathway } from '../requests/stop-support.store.ts';
import { residentStep } from './resident-step.ts';

residentStep('stopMySupport', {
  description: 'A resident wants no support any more, at once and without a reason.',
  done: ['MySupportStopped', 'Nothing more happens, from this minute.'],
  fields: () => ({}),
  work: (_told, door, context) => stopRequestOrPathway(context, door),
});
