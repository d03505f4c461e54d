import { stepForm } from '../form/step-form.ts';
import { LiftSecrecy } from '../generated/lift-secrecy.ts';

export const liftSecrecy = stepForm('liftSecrecy', LiftSecrecy, {
  events: ['secrecyLifted'],
  offered: ({ partner }) => partner?.disclosureRestricted === true,
  fields: [{ name: 'reason', kind: 'words', most: 1000, required: true }],
});
