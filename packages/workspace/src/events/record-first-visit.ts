import { today } from '@steunpad/widgets/kernel/today.ts';
import { pathwayAlone, stepForm } from '../form/step-form.ts';
import { RecordFirstVisit } from '../generated/record-first-visit.ts';

const FITS = ['YES', 'UNSURE', 'NO'] as const;

export const recordFirstVisit = stepForm('recordFirstVisit', RecordFirstVisit, {
  events: ['firstVisitHeld'],
  subject: pathwayAlone,
  fields: [
    { name: 'on', kind: 'day', required: true, initial: today },
    { name: 'resident', kind: 'choice', options: FITS },
    { name: 'volunteer', kind: 'choice', options: FITS },
  ],
});
