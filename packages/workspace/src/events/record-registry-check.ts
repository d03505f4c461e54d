import { pathwayAlone, stepForm } from '../form/step-form.ts';
import { RecordRegistryCheck } from '../generated/record-registry-check.ts';
import { ROOT } from '../router.ts';

/**
 * What the registry says of somebody today. Only a clerk may look there, and only a clerk reads the messages: the form is
 * at the desk.
 */
export const recordRegistryCheck = {
  ...stepForm('recordRegistryCheck', RecordRegistryCheck, {
    events: ['survivorDied', 'survivorMoved'],
    subject: pathwayAlone,
    offered: ({ messages, state }) => messages !== undefined && state !== 'ERASED',
  }),
  at: (id: string) => `${ROOT}balie/opzoeken?persoon=${encodeURIComponent(id)}`,
};
