import { stepForm } from '../form/step-form.ts';
import { RecordLetterReturned } from '../generated/record-letter-returned.ts';

export const recordLetterReturned = stepForm('recordLetterReturned', RecordLetterReturned, {
  events: ['letterReturned'],
});
