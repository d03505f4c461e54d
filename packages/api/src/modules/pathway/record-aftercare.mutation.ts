import { pathwayStep } from './pathway-step.ts';

pathwayStep('recordAftercare', {
  description: 'The aftercare call was made; the pathway closes (row 31). The door stays open.',
  done: ['AftercareRecorded', 'The pathway is closed.'],
  fields: () => ({}),
  event: () => ({ name: 'aftercareDone' }),
});
