import { stepForm } from '../form/step-form.ts';
import { DecideEligibility } from '../generated/decide-eligibility.ts';

export const decideEligibility = stepForm('decideEligibility', DecideEligibility, {
  events: ['decide'],
  fields: [
    { name: 'decision', kind: 'choice', options: ['IN', 'OUT'], required: true },
    { name: 'reason', kind: 'words', most: 1000, required: true },
  ],
});
