import { stepForm } from '../form/step-form.ts';
import { TakeBackSupportRequest } from '../generated/take-back-support-request.ts';

export const takeBackSupportRequest = stepForm('takeBackSupportRequest', TakeBackSupportRequest, {
  subject: ({ id, version }) => ({ requestId: id, expectedVersion: version }),
});
