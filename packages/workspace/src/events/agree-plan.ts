import { stepForm } from '../form/step-form.ts';
import { AgreePlan } from '../generated/agree-plan.ts';

export const agreePlan = stepForm('agreePlan', AgreePlan, {
  events: ['planAgreed'],
  fields: [
    { name: 'items', kind: 'items' },
    { name: 'nothingNow', kind: 'yes' },
    { name: 'onPaper', kind: 'yes', initial: true },
    { name: 'residentAgreed', kind: 'yes' },
  ],
});
