import { pathwayAlone, stepForm } from '../form/step-form.ts';
import { RaiseSignal } from '../generated/raise-signal.ts';

export const raiseSignal = stepForm('raiseSignal', RaiseSignal, {
  events: ['safeguardingSignal'],
  subject: pathwayAlone,
  fields: [
    {
      name: 'kind',
      kind: 'choice',
      required: true,
      options: [
        'SUICIDE_RISK',
        'CHILD_SAFETY',
        'DOMESTIC_VIOLENCE',
        'SELF_NEGLECT',
        'FINANCIAL_ABUSE',
        'DEBT',
        'ADDICTION',
        'OTHER',
      ],
    },
    { name: 'note', kind: 'words', most: 240 },
  ],
});
