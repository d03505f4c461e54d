import { pathwayStep } from './pathway-step.ts';

pathwayStep('reopenPathway', {
  description: 'Somebody comes back of their own accord (row 32).',
  done: ['PathwayReopened', 'A talk is promised within ten working days.'],
  fields: () => ({}),
  event: () => ({ name: 'comesBack' }),
});
