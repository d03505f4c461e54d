import type { Same } from '../keys.ts';
import type { meetingInvitationsNl } from './meeting-invitations.nl.ts';

export const meetingInvitationsEn: Same<typeof meetingInvitationsNl> = {
  news: {
    invitation: 'We invite you to a meeting.',
    reminder: 'We wrote to you before about this meeting. There is still room. We remind you once.',
    reminderFull:
      'We wrote to you before about this meeting. It is full now, and there is a waiting list. We remind you once.',
  },
  why: {
    PRIMARY_TEACHERS:
      'When a child loses a parent, that grief comes along to school. Many teachers do not know what to say then. At this meeting you hear what a child needs, and what the other parent needs of a school. You make a plan for the first day, the first month and the first year.',
    SECONDARY_TEACHERS:
      'A pupil of fifteen can lose a parent too. Some pupils show nothing, with others marks or behaviour go wrong at once. At this meeting you hear what helps, and what is better not said. You agree on one tutor, on tests and on difficult days.',
    EMPLOYERS:
      'An employee loses their partner. What do you say on the first day? What leave is there, and how does work go on after that? At this meeting an employee and an employer tell what helped. You practise the first talk and take a list of agreements home.',
    MUNICIPALITIES:
      'Who loses a partner gets many letters and little help. So we call the people in our municipality to whom it happens. At this meeting we show how that goes, what it costs and what went wrong. You go home with a plan for your own municipality.',
    VOLUNTEERS:
      'Volunteers visit people who lost their partner. They listen, and help with ordinary things. At this meeting you hear what that asks of you and what it gives. You do not have to choose anything yet.',
    GENERAL:
      'Almost everybody knows somebody who lost their partner. Still it is hard to begin about it. At this meeting you hear what helps, and what you can do yourself.',
  },
  facts: {
    what: 'What:',
    when: 'When:',
    where: 'Where:',
    online: 'Online:',
    onlineText: 'possible too, you get the address after you register.',
    costs: 'Costs:',
    free: 'none.',
    access: 'Present:',
    closes: 'Register:',
    closesText: 'until {day}.',
  },
  goOn: 'Read more and register? You can do that here:',
  noMore: 'No more invitations from us? You can say so here:',
  attention: 'for the attention of {contact}',
  title: '{letters} invitations',
};
