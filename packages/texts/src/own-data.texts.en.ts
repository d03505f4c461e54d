import type { Same } from './keys.ts';
import type { ownDataNl } from './own-data.texts.nl.ts';

export const ownDataEn: Same<typeof ownDataNl> = {
  resident: {
    title: 'Everything that we know about you',
    intro:
      'You asked what we have about you. All of it is below. Is something wrong, or should we erase it? You can ask that on the page where you asked for this, or at {contact}.',
    municipality: 'Municipality',
    madeAt: 'Made on',
    request: 'Your request for support',
    you: 'Your details',
    support: 'Where it stands',
    notice: 'The notice with which it began',
    messages: 'All messages about this death',
    history: 'What happened',
    letters: 'Letters and mails',
    contactMoments: 'When we tried to reach you',
    talks: 'Talks',
    plans: 'What we agreed',
    promises: 'What we promised',
    wishesForAVolunteer: 'Your wishes for a volunteer',
    volunteers: 'Volunteers',
    givenTo: 'To whom we gave data',
    questionsAboutData: 'Your questions about your data',
    whoLooked: 'Who looked',
    notInThisFile: 'What is not in it',
    SAFETY_WORRIES: 'Worries about your safety. Ask at the address above.',
    WHY_HELD: 'Why we sought no contact for a time. Ask at the address above.',
  },
  volunteer: {
    title: 'Everything that we know about you',
    intro:
      'You asked what we have about you as a volunteer. It is below. Is something wrong, or should we erase it? Ask at {contact}.',
    municipality: 'Municipality',
    madeAt: 'Made on',
    you: 'Your details',
    volunteering: 'Your work as a volunteer',
    application: 'Your application',
    certificates: 'Your certificate of conduct: the dates alone',
    trainings: 'Courses',
    supervision: 'Talks and meetings',
    proposals: 'For whom we asked you',
    matches: 'Whom you visited',
    letters: 'Mails to you',
    promises: 'What we promised',
    whoLooked: 'Who looked',
    notInThisFile: 'What is not in it',
    RESIDENTS:
      'Who the residents are, where they live and what they told. Those are their data, not yours.',
    OF_YOU_BY_RESIDENTS:
      'What residents said of you, whether they know you, and why a contact stopped. It would tell something about them.',
    WHY_PROPOSED:
      'Why you were asked for somebody. It also says what that resident wishes. You can ask: somebody then looks at what can be told.',
    WORDS_OF_WORRIES:
      'What you wrote when you were worried. It is about the safety of somebody else, and only professionals read it. When you did is in the file.',
    STAFF: 'Which colleague saw your certificate of conduct.',
  },
};
