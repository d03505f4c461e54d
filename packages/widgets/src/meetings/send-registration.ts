import { RegisterForMeeting } from '../generated/register-for-meeting.ts';
import type { RegisterForMeetingInput, RegistrationState } from '../generated/types.ts';
import { misfilled } from '../kernel/refusals.ts';
import { type Ask, accepted, type Outcome, refused } from '../kernel/sending.ts';
import { type RegistrationAnswers, whoInput } from './registration.answers.ts';

/** What a visitor is told at once. */
export interface Registered {
  readonly state: RegistrationState;
  readonly granted: number;
}

type Given = Pick<
  RegisterForMeetingInput,
  'municipality' | 'idempotencyKey' | 'meetingId' | 'language'
>;

export async function sendRegistration(
  ask: Ask,
  answers: RegistrationAnswers,
  given: Given,
): Promise<Outcome<Registered>> {
  const input = { ...given, ...whoInput(answers), email: answers.email };
  const answer = (await ask(RegisterForMeeting, { input }))?.registerForMeeting;
  switch (answer?.__typename) {
    case 'RegisteredForMeeting':
      return accepted(answer);
    case 'InputInvalid':
      return misfilled(answer.fields, ([field = '']) => field);
    case 'IdempotencyKeyReused':
      return refused('changedAfterSending');
    case 'TooManyRequests':
      return refused('busy');
    case undefined:
      return refused('unreachable');
    default:
      return refused('closed');
  }
}
