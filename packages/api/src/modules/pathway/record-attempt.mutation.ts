import { ContactPreference, DayPart } from '../people/people.enums.ts';
import { AttemptResult } from './attempt-result.ts';
import { pathwayStep } from './pathway-step.ts';
import { attempt, Wants } from './record-attempt.input.ts';
import { attemptEvent, recordAttempt } from './record-attempt.store.ts';

pathwayStep('recordAttempt', {
  description:
    'Records one try to reach somebody and plans the next one: on another day, in another part of it (rows 13 and 15 to 19).',
  done: ['AttemptRecorded', 'The try is saved, and what follows from it is planned.'],
  fields: (t) => ({
    result: t.field({ type: AttemptResult, required: true, description: 'What came of it.' }),
    channel: t.field({
      type: ContactPreference,
      required: true,
      defaultValue: 'PHONE',
      description: 'How it was tried.',
    }),
    on: t.field({ type: 'Date', required: true, description: 'The day; not in the future.' }),
    dayPart: t.field({ type: DayPart, required: true, description: 'The part of that day.' }),
    wants: t.field({ type: Wants, description: 'Needed with `REACHED`.' }),
    until: t.field({ type: 'Date', description: 'Needed when they want `LATER`.' }),
    callBackOn: t.field({ type: 'Date', description: 'Needed with `CALL_BACK_AT`.' }),
    callBackDayPart: t.field({
      type: DayPart,
      description: 'Of that day; the part in which they were called when left out.',
    }),
  }),
  schema: ({ now }) => attempt(now),
  event: (input, pathway, context) => attemptEvent(context, pathway, input),
  after: (input, pathwayId, context) => recordAttempt(context, pathwayId, input),
});
