import type { VolunteerEventName } from './volunteer.ts';

/** What each step of a volunteer is called in a sentence. */
export const VOLUNTEER_WORDS = {
  invite: 'Inviting',
  beginTraining: 'Beginning the training',
  finishTraining: 'Finishing the training',
  activate: 'Making ready to be matched',
  pause: 'A pause',
  resume: 'Going on after a pause',
  leave: 'Leaving',
  decline: 'Declining',
  issueCode: 'Giving a code',
  changeProfile: 'Changing the profile',
} as const satisfies Readonly<Record<VolunteerEventName, string>> &
  Readonly<Record<string, string>>;
