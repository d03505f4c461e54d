import { SubmitVolunteerApplication } from '../generated/submit-volunteer-application.ts';
import { misfilled } from '../kernel/refusals.ts';
import { type Ask, accepted, type Outcome, refused } from '../kernel/sending.ts';
import {
  type Given,
  type VolunteerAnswers,
  volunteerField,
  volunteerInput,
} from './volunteer-signup.answers.ts';
import type { Received } from './volunteer-signup.page.ts';

export async function sendApplication(
  ask: Ask,
  answers: VolunteerAnswers,
  given: Given,
): Promise<Outcome<Received>> {
  const input = volunteerInput(answers, given);
  const answer = (await ask(SubmitVolunteerApplication, { input }))?.submitVolunteerApplication;
  switch (answer?.__typename) {
    case 'VolunteerApplicationReceived':
      return accepted(answer);
    case 'InputInvalid':
      return misfilled(answer.fields, volunteerField);
    case 'IdempotencyKeyReused':
      return refused('changedAfterSending');
    case 'TooManyRequests':
      return refused('busy');
    case undefined:
      return refused('unreachable');
  }
}
