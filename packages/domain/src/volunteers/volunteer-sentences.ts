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

/** What has to be true of a volunteer, for people; by the names of the guards in the table. */
export const VOLUNTEER_GUARD_SENTENCES = {
  trainingDone: 'The basic training has to be finished and recorded.',
  certificateSeen: 'A valid certificate of conduct has to be seen.',
  ownLossLongEnoughAgo: 'The volunteer’s own loss has to be long enough ago.',
} as const satisfies Readonly<Record<string, string>>;

export type VolunteerGuardName = keyof typeof VOLUNTEER_GUARD_SENTENCES;
