import { formTextsEn } from '../kernel/form.texts.en.ts';
import type { AgencyOverviewTexts } from './agency-overview.texts.nl.ts';

export const agencyOverviewTextsEn: AgencyOverviewTexts = {
  ...formTextsEn,
  title: 'Who is told about the death?',
  intro:
    'The municipality tells a number of agencies about the death. Other agencies you call or write to yourself. Choose what fits you.',
  privacy: 'Your answers stay on this device. We do not see them and keep nothing.',
  relationships: {
    MARRIED: 'We were married',
    REGISTERED: 'We had a registered partnership',
    COHABITING: 'We lived together',
    LIVING_APART: 'We did not live together',
  },
  facts: {
    childrenUnder18: 'There are children under 18',
    car: 'There is a car',
    rentedHome: 'The home is rented',
    ownHome: 'The home is owned',
    employed: 'My partner had work',
    benefit: 'My partner had a benefit',
    pension: 'My partner had a state pension or another pension',
    studentDebt: 'My partner had a student debt',
    care: 'My partner had help at home or lived in a nursing home',
  },
  submit: 'Show my list',
  fetching: 'One moment. We are fetching your list.',
  resultHead: 'Your list',
  resultNote: 'You need not do everything at once. Begin at the top. Skip what does not fit you.',
  example: 'This list is still an example. The municipality has not checked all of it.',
  piles: { NOW: 'Now', WEEKS: 'In the coming weeks', LATER: 'Can wait' },
  told: 'This happens by itself',
  toldAndSelf: 'They are told. You do something too',
  self: 'This you do yourself',
  nothing: 'There is nothing here for you now.',
  page: 'To the website',
  help: 'Is it too much? That is quite normal. We are glad to help: {telefoon}, {openingstijden}.',
  print: 'Print my list',
  change: 'Change my answers',
  labels: {
    ...formTextsEn.labels,
    relationship: 'What was your relationship? (optional)',
    facts: 'What fits you? (optional)',
  },
  hints: {
    facts: 'You may choose more than one answer. Not sure about something? Then choose it too.',
  },
};
