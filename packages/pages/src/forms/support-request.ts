import { sendSupportRequest } from '@steunpad/widgets/support-request/send-support-request.ts';
import {
  BLANK,
  checkSupportRequest,
} from '@steunpad/widgets/support-request/support-request.answers.ts';
import { confirmation } from '@steunpad/widgets/support-request/support-request.confirmation.ts';
import { supportRequestPage } from '@steunpad/widgets/support-request/support-request.page.ts';
import { pathOf } from '../addresses.ts';
import { oneStep } from './one-step.ts';

export const supportRequest = oneStep({
  name: 'support-request',
  draft: 'SUPPORT_REQUEST',
  texts: ({ texts }) => texts['support-request'],
  blank: BLANK,
  check: checkSupportRequest,
  send: sendSupportRequest,
  page: supportRequestPage,
  done: (received, view, { municipality, language }) =>
    confirmation(received, {
      ...view,
      intakeForm: pathOf(municipality, 'intake-form', language),
    }),
});
