import { stepForm } from '../form/step-form.ts';
import { RecordAftercare } from '../generated/record-aftercare.ts';

export const recordAftercare = stepForm('recordAftercare', RecordAftercare, {
  events: ['aftercareDone'],
});
