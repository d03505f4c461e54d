import { stepForm } from '../form/step-form.ts';
import { RecordReview } from '../generated/record-review.ts';

export const recordReview = stepForm('recordReview', RecordReview, {
  events: ['review'],
  fields: [
    { name: 'outcome', kind: 'choice', options: ['CONTINUE', 'ENDING', 'WAITING'], required: true },
    { name: 'reason', kind: 'words', most: 500 },
  ],
});
