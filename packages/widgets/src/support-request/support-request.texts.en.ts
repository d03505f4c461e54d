import { formTextsEn } from '../kernel/form.texts.en.ts';
import type { SupportRequestTexts } from './support-request.texts.nl.ts';

export const supportRequestTextsEn: SupportRequestTexts = {
  ...formTextsEn,
  title: 'Support after the death of a partner',
  intro:
    'Losing a partner is very hard. You may want to talk with someone. You may want help with letters, money or work. We are glad to think along with you. It costs nothing. You can also ask for support for someone else.',
  who: '{organisatie} does this together with the municipality of {gemeente}. Married or not: that makes no difference.',
  nobodyReads:
    'It is now evening, night or weekend. Nobody is reading your message at this moment. We will read it on the next working day.',
  requestedFor: {
    SELF: 'For myself',
    RELATIVE: 'For someone in my family or close to me',
    RESIDENT_BY_PROFESSIONAL: 'For someone I know through my work',
  },
  help: {
    talk: 'Talking with someone who listens',
    peer: 'Contact with someone who has been through this too',
    practical: 'Help with letters, forms and arrangements',
    money: 'Questions about money',
    work: 'Work: keep working, start again or find work',
    children: 'Support for the children',
    unsure: 'I do not know yet',
  },
  somebodyElse:
    'You are asking for someone else. Please fill in your own name and contact details below. We talk with you first.',
  labels: {
    ...formTextsEn.labels,
    requestedFor: 'Who are you asking support for?',
    help: 'What can we help with? You may choose more than one answer.',
    message: 'Would you like to tell us something about it? (optional)',
    preferredMoment: 'When does it suit you? (optional)',
  },
  hints: {
    message:
      'Only write what you want to share. Do not write your citizen service number. We read this on working days.',
    preferredMoment: 'For example: in the morning, or not on Wednesdays.',
  },
  problems: {
    ...formTextsEn.problems,
    requestedFor: { REQUIRED: 'Please choose who you are asking support for.' },
    help: {
      REQUIRED: 'Please choose what we can help with. You can also choose: I do not know yet.',
    },
  },
  submit: 'Send my question',
  doneHead: 'We have received your question',
  doneNext: '{naam} of {organisatie} will contact you by {dag} at the latest.',
  doneSooner: 'Want to talk sooner? Call {telefoon}, {openingstijden}.',
  doneChange: 'You can always change your mind. A call or e-mail is enough: {telefoon} or {email}.',
  keysHead: 'Keep your number and your code',
  keys: 'Write them down or take a photo. With your number and code you can tell us more and see how your question stands. The code is shown only here.',
  reference: 'Your number',
  code: 'Your code',
  anwHead: 'Did you live together without being married?',
  anw: 'You may have a right to the Anw survivor benefit. You get no letter about it. You apply for it yourself at the Sociale Verzekeringsbank (SVB).',
  more: 'Tell us more? You can do that with your number and code.',
};
