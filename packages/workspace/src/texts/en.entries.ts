import type { Texts } from './texts.ts';

/** How fast guidance to work goes. */
export const PACES = { NOW: 'now', SLOW: 'slowly', PAUSED: 'not for now' };

/** What can be agreed in a plan. */
export const KINDS = {
  VOLUNTEER: 'A volunteer',
  PEER_GROUP: 'A group with others who lost their partner',
  PRACTICAL_HELP: 'Practical help',
  INFORMATION: 'Information',
  PROFESSIONAL: 'Talks with a professional',
  REFERRAL: 'Help of another organisation',
  WORK_GUIDANCE: 'Guidance to work',
};

export const entriesEn: Texts['entries'] = {
  needs: {
    names: {
      EMOTIONAL: 'Grief and feelings',
      SOCIAL: 'People around you',
      PRACTICAL: 'Practical things at home',
      FINANCIAL: 'Money and papers',
      HOUSING: 'Housing',
      CHILDREN: 'Children',
      WORK: 'Work',
      MEANING: 'Meaning and faith',
    },
    fields: {
      ownWords: { label: 'In own words, about {name}' },
      wish: {
        label: 'Does this person want support with {name}?',
        options: { YES: 'yes', LATER: 'later', NO: 'no' },
      },
      urgency: {
        label: 'How soon, with {name}?',
        options: { NONE: 'no hurry', SOON: 'soon', NOW: 'now' },
      },
      existingHelp: { label: 'Who helps already with {name}?' },
    },
  },
  items: {
    names: KINDS,
    fields: {
      goal: { label: 'What for: {name}' },
      pace: { label: 'At which pace?', options: PACES },
      consultantConsent: { label: "The municipality's consultant may know of it" },
      consentOn: { label: 'On which day did this person agree?' },
      provider: { label: 'Who gives it: {name}', hint: 'Empty when we do ourselves.' },
      startOn: { label: 'From which day: {name}' },
      reviewOn: {
        label: 'When do we look back together: {name}',
        hint: 'Empty: after three months.',
      },
    },
  },
};
