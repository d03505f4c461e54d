import {
  MeetingGuardNotMet,
  MeetingNotForThisRole,
  MeetingNotPossibleNow,
} from '@steunpad/domain/meetings/meeting-steps.ts';
import { builder } from '../../graphql/builder.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { RegistrationCancelled } from './change-registration.store.ts';
import { MeetingState } from './meeting.enums.ts';
import { TooManyMeetings } from './meeting.store.ts';

const refusal = { interfaces: [RefusalInterface] };

builder.objectType(MeetingNotPossibleNow, {
  name: 'MeetingNotPossibleNow',
  description: 'The meeting stands so that this cannot happen. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    state: t.expose('state', { type: MeetingState, description: 'How it stands.' }),
  }),
});

builder.objectType(MeetingNotForThisRole, {
  name: 'MeetingNotForThisRole',
  description: 'An organiser has to do this. Nothing was saved.',
  ...refusal,
});

builder.objectType(MeetingGuardNotMet, {
  name: 'MeetingGuardNotMet',
  description: 'It is too early or too late. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    guards: t.stringList({
      description: 'What is not so: `startsLater`, `registrationOpen` or `doorsOpen`.',
      resolve: ({ guards }) => [...guards],
    }),
  }),
});

builder.objectType(RegistrationCancelled, {
  name: 'RegistrationCancelled',
  description: 'This registration was cancelled before. Nothing was saved.',
  ...refusal,
});

builder.objectType(TooManyMeetings, {
  name: 'TooManyMeetings',
  description: 'As many meetings as may be are still to come. Nothing was saved.',
  ...refusal,
  fields: (t) => ({ most: t.exposeInt('most', { description: 'How many there may be.' }) }),
});

/** What a step of a meeting may be refused for. */
export const MEETING_REFUSALS = [
  MeetingNotPossibleNow,
  MeetingNotForThisRole,
  MeetingGuardNotMet,
] as const;
