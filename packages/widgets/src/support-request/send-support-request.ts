import { SubmitSupportRequest } from '../generated/submit-support-request.ts';
import { misfilled } from '../kernel/refusals.ts';
import { type Ask, accepted, type Outcome, refused } from '../kernel/sending.ts';
import {
  type Given,
  type SupportRequestAnswers,
  supportRequestField,
  supportRequestInput,
} from './support-request.answers.ts';
import type { Received } from './support-request.confirmation.ts';

export async function sendSupportRequest(
  ask: Ask,
  answers: SupportRequestAnswers,
  given: Given,
): Promise<Outcome<Received>> {
  const input = supportRequestInput(answers, given);
  const answer = (await ask(SubmitSupportRequest, { input }))?.submitSupportRequest;
  switch (answer?.__typename) {
    case 'SupportRequestReceived':
      return accepted({ ...answer, forOneself: answers.requestedFor === 'SELF' });
    case 'InputInvalid':
      return misfilled(answer.fields, supportRequestField);
    case 'IdempotencyKeyReused':
      return refused('changedAfterSending');
    case 'TooManyRequests':
      return refused('busy');
    case undefined:
      return refused('unreachable');
  }
}
