import { pathwayStep } from './pathway-step.ts';

pathwayStep('taperSupport', {
  description: 'The support tapers off, as agreed with the resident (row 29).',
  done: ['SupportTapering', 'The last visits are planned.'],
  fields: (t) => ({
    agreedWithResident: t.boolean({
      required: true,
      description: 'Whether the resident agrees. Without it nothing tapers off.',
    }),
  }),
  event: ({ agreedWithResident }) => ({ name: 'taper', agreedWithResident }),
});
