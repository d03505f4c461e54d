import type { Same } from './keys.ts';
import type { meetingMailsNl } from './meeting-mails.texts.nl.ts';

export const meetingMailsEn: Same<typeof meetingMailsNl> = {
  news: {
    placed: 'You are registered. There is a place for you.',
    part: 'You are registered. There is room for a part of your group now. For the other places you are on the waiting list.',
    waiting: 'You are registered. The meeting is full. You are on the waiting list.',
    known: 'You were registered already with this e-mail address. Nothing has changed.',
    movedUp: 'There is a place for you. You are no longer on the waiting list.',
    movedUpPart: 'There is room for a larger part of your group.',
    ownChange: 'Your registration has changed. Below you see how it stands now.',
    withdrawn: 'Your registration is cancelled. You do not have to do anything else.',
    changed: 'The meeting has changed. Below you see how it stands now.',
    cancelled: 'The meeting does not take place. You do not have to do anything.',
    reminder: 'The meeting is soon. Can you not come? Cancel it. Then somebody else can come.',
    afterwards: 'Thank you for coming. What you can read afterwards is on your page.',
  },
  facts: {
    title: 'What:',
    when: 'When:',
    time: '{day}, from {from} to {until}',
    where: 'Where:',
    access: 'What is there:',
    online: 'Take part online:',
    places: 'Your places:',
    placesOf: '{granted} of {places}',
    calendar: 'Calendar:',
    calendarText: 'with this mail comes a file for your calendar.',
  },
  access: {
    STEP_FREE: 'no stairs or thresholds',
    ACCESSIBLE_TOILET: 'a toilet for people who use a wheelchair',
    INDUCTION_LOOP: 'an induction loop',
    SIGN_LANGUAGE: 'a sign language interpreter',
    WRITING_INTERPRETER: 'somebody who writes along what is said',
    QUIET_ROOM: 'a quiet room',
  },
  questions:
    'What did you think of the meeting? You can say so here, without your name. Your code is {code}',
  noMore: 'No more mails about this meeting? You can say so here:',
};
