import { pathwayStep } from './pathway-step.ts';

pathwayStep('recordStop', {
  description:
    'A resident told a colleague that they want no support any more, by telephone or by mail (row 33). At once, and without a reason.',
  done: ['StopRecorded', 'Nothing more happens, from this minute.'],
  fields: () => ({}),
  event: () => ({ name: 'residentStops' }),
});
