import type { Words } from '../texts/texts.ts';
import type { fieldsNl, meetingFormsNl } from './texts.forms.nl.ts';

const fieldsEn: Words<typeof fieldsNl> = {
  title: { label: 'What is the meeting called?' },
  audiences: {
    label: 'For whom?',
    options: {
      GENERAL: 'Everybody',
      PRIMARY_TEACHERS: 'Primary school teachers',
      SECONDARY_TEACHERS: 'Secondary school teachers',
      EMPLOYERS: 'Employers',
      VOLUNTEERS: 'Volunteers',
      MUNICIPALITIES: 'Other municipalities',
    },
  },
  day: { label: 'Which day?' },
  from: { label: 'From when?', hint: 'For example 19:30.' },
  until: { label: 'Until when?', hint: 'For example 21:30.' },
  place: { label: 'What is the place called?' },
  address: { label: 'Address of the place' },
  onlineUrl: {
    label: 'Web address to take part online',
    hint: 'Told only to people who have a place.',
  },
  capacity: { label: 'How many places are there?' },
  mostPlaces: { label: 'How many places may one registration have?' },
  groupRule: {
    label: 'When a group does not fit',
    options: {
      IN_ORDER: 'Who comes after it waits too',
      SMALLER_FIRST: 'A smaller group may go before it',
      MAY_SPLIT: 'The group may take a part of the places',
    },
  },
  aim: { label: 'What is the meeting for?' },
  programme: {
    label: 'Programme',
    hint: 'A part on each line: 19:30 Welcome | who. Behind the bar stands who does it.',
  },
  runSheet: { label: 'Run sheet for the organisers', hint: 'The same way: 18:30 Chairs | who.' },
  speakers: { label: 'Who speaks?', hint: 'Each name on a line of its own.' },
  access: {
    label: 'What is there for people who need it?',
    options: {
      STEP_FREE: 'No steps to get in',
      ACCESSIBLE_TOILET: 'Toilet for a wheelchair',
      INDUCTION_LOOP: 'Induction loop',
      SIGN_LANGUAGE: 'Sign language interpreter',
      WRITING_INTERPRETER: 'Speech-to-text interpreter',
      QUIET_ROOM: 'Quiet room',
    },
  },
  costs: { label: 'What does it cost?', hint: 'Empty: it is free.' },
  contactName: { label: 'Whom can people ask?' },
  contactEmail: { label: 'E-mail address' },
  contactPhone: { label: 'Telephone number' },
  contentWarning: { label: 'What may be hard to hear?' },
  aftercare: { label: 'Whom can people turn to afterwards?' },
  invitation: { label: 'Why come?', hint: 'A paragraph of the invitation.' },
  certificate: { label: 'Who comes gets a certificate of attendance' },
  material: { label: 'What visitors read afterwards' },
  materialUrl: { label: 'Web address of the material' },
};

export const meetingFormsEn: Words<typeof meetingFormsNl> = {
  planMeeting: {
    title: 'Plan a meeting',
    send: 'Save',
    done: 'The meeting is saved. It is not announced yet.',
    fields: fieldsEn,
  },
  changeMeeting: {
    title: 'Change',
    send: 'Save',
    done: 'The meeting is changed. Who registered is told when day, time or place are others.',
    fields: fieldsEn,
  },
  publishMeeting: {
    title: 'Announce',
    send: 'Announce now',
    done: 'The meeting is on your pages. Everybody can register.',
    fields: {},
  },
  cancelMeeting: {
    title: 'Cancel',
    send: 'The meeting does not take place',
    done: 'The meeting does not take place. Who registered is told.',
    fields: {},
  },
  repeatMeeting: {
    title: 'Plan again',
    send: 'Plan',
    done: 'There is a new meeting with the same programme.',
    fields: { day: { label: 'On which day?' } },
  },
  invitationCameBack: {
    title: 'Came back',
    send: 'Nothing more goes to this address',
    done: 'Nothing more goes to this address.',
    fields: {},
  },
  stopInvitations: {
    title: 'Wants no invitations',
    send: 'No more invitations',
    done: 'This organisation gets no more invitations, to whichever meeting.',
    fields: {},
  },
  stopInvitationsTo: {
    title: 'Somebody wants no invitations',
    send: 'No more invitations',
    done: 'No more invitations go to this address, to whichever meeting.',
    fields: { email: { label: 'Mail address', hint: 'Also when it is on no list yet.' } },
  },
  remindInvitees: {
    title: 'Remind',
    send: 'Send the reminders',
    done: 'Who was invited and was not heard of gets a reminder.',
    fields: {},
  },
  registerForMeeting: {
    title: 'Register somebody',
    send: 'Register',
    done: 'This person is registered.',
    fields: {
      name: { label: 'Name' },
      organisation: { label: 'Organisation' },
      email: { label: 'E-mail address', hint: 'The confirmation goes there.' },
      role: { label: 'Role' },
      places: { label: 'How many places?' },
      companions: { label: 'Who comes along?', hint: 'Each name on a line of its own.' },
      accessNeeds: { label: 'What does this person need to come?' },
      question: { label: 'What does this person want to know?' },
      acceptsPart: { label: 'A part of the places is fine too' },
      beyond: { label: 'Also when it is full', hint: 'For a speaker, for example.' },
    },
  },
  walkIn: {
    title: 'Came without registering',
    send: 'Record',
    done: 'This is recorded.',
    fields: {
      name: { label: 'Name' },
      organisation: { label: 'Organisation' },
      email: { label: 'E-mail address' },
    },
  },
  checkIn: {
    title: 'Is here',
    send: 'Record',
    done: 'This is recorded.',
    fields: { came: { label: 'How many of them came?', hint: '0 when nobody came.' } },
  },
  cancelRegistration: {
    title: 'Cancel the registration',
    send: 'Cancel',
    done: 'This registration is cancelled. A place that comes free goes to who waits.',
    fields: {},
  },
  admitRegistrations: {
    title: 'Admit registrations that were set apart',
    send: 'Admit',
    done: 'These people stand in the line now.',
    fields: {
      registrationIds: {
        label: 'Who are real people?',
        hint: 'More came in than usual. Whom you do not choose stays apart.',
      },
    },
  },
};
