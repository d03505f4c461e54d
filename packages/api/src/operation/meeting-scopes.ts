import type { Opens } from './scopes.ts';
import { TASKS } from './task-scopes.ts';

/** Meetings and who comes to them. Nothing here leads to anybody who is helped. */
export const MEETING_SCOPES = {
  'meetings:read': {
    description:
      'Read meetings with who registered, and the tasks about them. Nothing of residents or volunteers.',
    asks: [...TASKS.asks, 'meetings'],
    hears: ['workChanged'],
    reads: {
      Task: { allBut: ['interpreterLanguage'] },
      Meeting: 'ALL',
      MeetingRegistration: 'ALL',
      MeetingInvitation: 'ALL',
      MeetingInvitee: 'ALL',
    },
  },
  'meetings:write': {
    description:
      'Plan, change, publish, cancel and repeat meetings, invite to them, register and cancel for a person who calls, and check people in. Reads the meeting or the registration in the answer alone.',
    does: [
      'admitRegistrations',
      'cancelMeeting',
      'cancelRegistration',
      'changeMeeting',
      'changeRegistration',
      'checkIn',
      'invitationCameBack',
      'inviteToMeeting',
      'planMeeting',
      'printInvitationLetters',
      'publishMeeting',
      'registerForMeeting',
      'remindInvitees',
      'repeatMeeting',
      'stopInvitations',
    ],
    isTold: {
      Meeting: 'ALL',
      MeetingRegistration: 'ALL',
      MeetingInvitation: 'ALL',
      MeetingInvitee: 'ALL',
    },
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
