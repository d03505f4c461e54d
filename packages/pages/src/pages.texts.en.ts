import type { PagesTexts } from './pages.texts.nl.ts';

export const pagesTextsEn: PagesTexts = {
  names: {
    'support-request': 'Your question',
    'intake-form': 'See your question',
    'letter-reply': 'Your answer to our letter',
    'my-support': 'Your own page',
    'agency-overview': 'Who is told',
    'volunteer-signup': 'Become a volunteer',
    'my-volunteering': 'Your volunteering',
  },
  doors: {
    'support-request': 'Ask for support',
    'intake-form': 'Tell us more about your question',
    'letter-reply': 'Answer our letter',
    'my-support': 'See how your support stands',
    'agency-overview': 'See who is told about the death',
    'volunteer-signup': 'Become a volunteer',
    'my-volunteering': 'See your volunteering',
  },
  municipality: 'Municipality of {gemeente}',
  problem: 'Something is not quite right',
  skip: 'To the content',
  all: 'All forms',
  choose: 'What would you like to do?',
  questions: 'Rather call? {organisatie} is glad to help: {telefoon}, {openingstijden}.',
  languages: 'Language',
  fitting: 'Below, only fill in what fits your choice.',
  onlyFor: 'only for ‘{keuze}’',
  somebodyElse:
    'Are you asking for someone else? Then fill in your own name and contact details below. We talk with you first.',
  trap: 'Leave this empty',
  whole: 'This is the whole list. Skip what does not fit you.',
  notFound: 'This page does not exist. Please check the address.',
  elsewhere:
    'Look for us on the website of your municipality, or in the letter that you got from us.',
  nothingSent: 'Nothing was sent.',
  again: 'To the form',
  notNow: 'This page does not work just now. Please try again in a few minutes.',
  notFromHere: 'This form can only be sent from our own page.',
  tooLong: 'This is too long to send. Please make your text shorter.',
};
