import { residentChanges, residentStep } from './resident-step.ts';

residentStep('askForSomeoneElse', {
  description:
    'A resident would rather have another volunteer. No reason is asked, the place is kept, and we make contact within three working days.',
  done: ['SomeoneElseAsked', 'We look for somebody else.'],
  fields: () => ({}),
  work: (_told, door, context) =>
    residentChanges(context, door, () => ({ name: 'matchEnds', next: 'WAITING' })),
});
