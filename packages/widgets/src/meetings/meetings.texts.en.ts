import { formTextsEn } from '../kernel/form.texts.en.ts';
import type { MeetingsTexts } from './meetings.texts.nl.ts';

export const meetingsTextsEn: MeetingsTexts = {
  ...formTextsEn,
  title: 'Meetings',
  intro: 'At a meeting you learn how to be there for somebody who lost a partner or a parent.',
  ownLoss:
    'Those who take part may have lost somebody themselves. You do not have to tell anything about it.',
  nothing: 'There are no meetings at the moment.',
  notFetched: 'The meetings are not available right now. Please try again in a few minutes.',
  again: 'Try again',
  back: 'All meetings',
  audiences: {
    PRIMARY_TEACHERS: 'For primary education',
    SECONDARY_TEACHERS: 'For secondary education',
    EMPLOYERS: 'For employers',
    MUNICIPALITIES: 'For municipalities',
    VOLUNTEERS: 'For volunteers',
    GENERAL: 'For everybody',
  },
  states: {
    FULL: 'Full. You can join the waiting list.',
    CHANGED: 'The day, the time or the place has changed.',
    CANCELLED: 'This meeting does not take place.',
    HELD: 'This meeting has taken place.',
    closed: 'You can no longer register.',
  },
  when: '{dag}, from {van} to {tot}',
  free: 'Free places: {aantal}',
  online: 'You can also take part online. The mail that you get says how.',
  noCosts: 'Free of charge',
  parts: {
    where: 'Where',
    costs: 'Costs',
    speakers: 'Who speaks',
    programme: 'Programme',
    access: 'What there is',
    contentWarning: 'Good to know',
    aftercare: 'Somebody to talk to',
    contact: 'Questions',
  },
  access: {
    STEP_FREE: 'No stairs or thresholds',
    ACCESSIBLE_TOILET: 'A toilet for people who use a wheelchair',
    INDUCTION_LOOP: 'An induction loop',
    SIGN_LANGUAGE: 'A sign language interpreter',
    WRITING_INTERPRETER: 'Somebody who writes along what is said',
    QUIET_ROOM: 'A quiet room',
  },
  certificate: 'Afterwards you get a proof that you were there.',
  file: 'Put it in your calendar. Does something change later? This file does not change with it. Your mail does.',
  fileLink: 'File for your calendar',
  register: 'Register',
  groupRules: {
    IN_ORDER:
      'Is there too little room for your whole group? Then you wait until you can come together. Nobody goes first.',
    SMALLER_FIRST:
      'Is there too little room for your whole group? Then you wait until you can come together. A smaller group that does fit may go first.',
    MAY_SPLIT:
      'Is there too little room for your whole group? You can choose to take a part of the places.',
  },
  acceptsPart: { YES: 'A part of the places is fine too' },
  labels: {
    ...formTextsEn.labels,
    organisation: 'Name of your school, company or organisation (optional)',
    role: 'What do you do there? (optional)',
    places: 'With how many people do you come?',
    acceptsPart: 'Is a part of the places fine too? (optional)',
    companions: 'Who comes with you? (optional)',
    accessNeeds: 'What do you need to take part? (optional)',
    question: 'What would you like to know? (optional)',
  },
  hints: {
    places: 'Count yourself too. You can come with {meeste} people at most.',
    companions: 'For the name badges. One name on each line.',
    accessNeeds: 'For example: a place for a wheelchair.',
    question: 'Do not write down names of pupils or employees.',
  },
  problems: {
    ...formTextsEn.problems,
    email: { REQUIRED: 'Fill in an e-mail address. We send the confirmation there.' },
    places: {
      REQUIRED: 'Fill in with how many people you come.',
      INVALID:
        'This number is not possible. Count yourself too, and see how many people you may register.',
    },
  },
  notices: {
    ...formTextsEn.notices,
    closed:
      'You can no longer register. The meeting is over, does not take place or registration is closed.',
  },
  keep: 'We use your data for this meeting alone. Afterwards we remove them.',
  submit: 'Register me',
  doneHead: 'We have received your registration',
  done: {
    PLACED: 'There is a place for you.',
    PART: 'There is room for {aantal} people now. For the other places you are on the waiting list.',
    WAITING: 'You are on the waiting list. Is there a place? Then you get a mail.',
    SET_APART:
      'Many registrations came in at once. That is why we look at it first. You get a mail.',
  },
  doneMail:
    'You get a mail. It says how your registration stands. It also has a link with which you can change or cancel it.',
  doneKnown:
    'Were you registered already with this e-mail address? Then nothing changes. The mail says how it stands.',
};
