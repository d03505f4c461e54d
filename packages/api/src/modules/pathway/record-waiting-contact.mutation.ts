import { pathwayStep } from './pathway-step.ts';

pathwayStep('recordWaitingContact', {
  description:
    'Somebody who waits for a volunteer heard from us; the next promise is three weeks from today (row 23).',
  done: ['WaitingContactRecorded', 'The promise is kept and renewed.'],
  scope: 'requests:write',
  role: 'COORDINATOR',
  fields: () => ({}),
  happen: () => ({ event: 'waitingContactMade' }),
});
