import { stepForm } from '../form/step-form.ts';
import { AcceptSupportRequest } from '../generated/accept-support-request.ts';

export const acceptSupportRequest = stepForm('acceptSupportRequest', AcceptSupportRequest, {
  events: ['supportRequestAccepted'],
  subject: ({ id, version }) => ({ requestId: id, expectedVersion: version }),
  fields: [
    { name: 'partnerName', kind: 'line', most: 120 },
    { name: 'adult', kind: 'yes' },
    { name: 'livesOrWorksHere', kind: 'yes' },
    { name: 'samePersonConfirmedOther', kind: 'yes' },
  ],
});
