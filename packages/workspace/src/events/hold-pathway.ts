import { stepForm } from '../form/step-form.ts';
import { HoldPathway } from '../generated/hold-pathway.ts';

export const holdPathway = stepForm('holdPathway', HoldPathway, {
  events: ['hold'],
  fields: [
    { name: 'restrictedReason', kind: 'words', most: 1000, required: true },
    { name: 'until', kind: 'day' },
  ],
});
