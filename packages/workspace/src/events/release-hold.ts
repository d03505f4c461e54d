import { pathwayAlone, stepForm } from '../form/step-form.ts';
import { ReleaseHold } from '../generated/release-hold.ts';

export const releaseHold = stepForm('releaseHold', ReleaseHold, {
  events: ['holdReleased'],
  // A privacy officer reads no version.
  subject: pathwayAlone,
  fields: [
    { name: 'reason', kind: 'words', most: 1000, required: true },
    { name: 'end', kind: 'yes' },
  ],
});
