import { stepForm } from '../form/step-form.ts';
import { TaperSupport } from '../generated/taper-support.ts';

export const taperSupport = stepForm('taperSupport', TaperSupport, {
  events: ['taper'],
  fields: [{ name: 'agreedWithResident', kind: 'yes' }],
});
