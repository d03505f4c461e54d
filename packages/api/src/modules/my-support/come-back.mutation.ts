import { residentChanges, residentStep } from './resident-step.ts';

residentStep('comeBack', {
  description: 'Somebody who said no, or whose support is over, wants support after all.',
  done: ['CameBack', 'We plan a talk within ten working days.'],
  fields: () => ({}),
  work: (_told, door, context) => residentChanges(context, door, () => ({ name: 'comesBack' })),
});
