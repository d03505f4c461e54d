import { stepForm } from '../form/step-form.ts';
import { DeclineSupportRequest } from '../generated/decline-support-request.ts';

/** Of a request and no event of a pathway: none was opened. */
export const declineSupportRequest = stepForm('declineSupportRequest', DeclineSupportRequest, {
  subject: ({ id, version }) => ({ requestId: id, expectedVersion: version }),
  fields: [{ name: 'reason', kind: 'words', most: 1000, required: true }],
});
