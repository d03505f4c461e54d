import { formTextsEn } from '../kernel/form.texts.en.ts';
import type { VolunteerTexts } from './volunteer-signup.texts.nl.ts';

export const volunteerTextsEn: VolunteerTexts = {
  ...formTextsEn,
  title: 'Being there for someone who lost a partner',
  intro:
    'You listen. You help with ordinary things such as letters and forms. You are not a therapist. You get training and your own contact person.',
  ownLoss: { YES: 'Yes', NO: 'No', RATHER_LATER: 'I would rather tell later' },
  languages: {
    nl: 'Dutch',
    en: 'English',
    de: 'German',
    tr: 'Turkish',
    ar: 'Arabic',
    pl: 'Polish',
    uk: 'Ukrainian',
    fa: 'Farsi',
  },
  labels: {
    ...formTextsEn.labels,
    postcodeDigits: 'The digits of your postcode',
    dayParts: 'When do you usually have time?',
    languages: 'Which languages do you speak?',
    otherLanguages: 'Do you speak another language? (optional)',
    ownLoss: 'Have you lost a partner yourself? (optional)',
    motivation: 'Why would you like to do this? (optional)',
  },
  hints: {
    postcodeDigits: 'Four digits, for example 8011. It helps us find someone near you.',
    ownLoss:
      'Own experience can help but is not needed. If it was recent, we talk together about a good moment.',
  },
  problems: {
    ...formTextsEn.problems,
    postcodeDigits: {
      REQUIRED: 'Please fill in the four digits of your postcode.',
      INVALID_POSTCODE: 'These digits are not quite right. Example: 8011',
    },
    dayParts: { REQUIRED: 'Please choose when you usually have time.' },
    languages: { REQUIRED: 'Please choose one or more languages.' },
  },
  nextHead: 'What follows',
  next: [
    'We call or e-mail you.',
    'We have coffee and get to know each other.',
    'You do the training.',
    'You apply for a free certificate of conduct (VOG).',
    'We look for someone who suits you.',
  ],
  stop: 'You can stop at any time.',
  submit: 'Sign me up',
  doneHead: 'We have received your application',
  done: 'Thank you for wanting to do this. {naam} will call or e-mail you by {dag} at the latest.',
  doneReference: 'Your number is {kenmerk}.',
  doneQuestions: 'Do you have questions? Call {telefoon}, {openingstijden}.',
};
