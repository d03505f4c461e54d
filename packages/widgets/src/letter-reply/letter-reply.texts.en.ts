import { formTextsEn } from '../kernel/form.texts.en.ts';
import type { LetterReplyTexts } from './letter-reply.texts.nl.ts';

export const letterReplyTextsEn: LetterReplyTexts = {
  ...formTextsEn,
  title: 'You received a letter from the municipality of {gemeente}',
  intro:
    'The letter has a code. With it you choose whether and when we contact you. You need not explain anything.',
  replies: {
    YES: 'Contact me',
    LATER: 'Rather later. I choose when',
    INFORMATION: 'Only send me information',
    NO: 'I do not want contact',
  },
  contactHead: 'How can we reach you?',
  contactNote: 'You may skip this. Then we use what we already know.',
  labels: {
    ...formTextsEn.labels,
    code: 'Code from the letter',
    reply: 'What would you like?',
    until: 'From which day?',
    preference: 'How would you like us to contact you? (optional)',
    bestDayParts: 'When does it suit you? (optional)',
  },
  hints: {
    code: 'The code has 12 letters and digits. You may leave out dashes and spaces.',
    until: 'Choose a day two weeks from now or later, up to a year ahead.',
  },
  problems: {
    ...formTextsEn.problems,
    code: {
      REQUIRED: 'Enter the code from the letter.',
      INVALID: 'This code is not quite right. Look at the letter again, or call us.',
    },
    reply: { REQUIRED: 'Choose what you would like.' },
    until: {
      REQUIRED: 'Choose from which day we may contact you.',
      INVALID_DATE: 'Choose a day two weeks from now or later, up to a year ahead.',
    },
  },
  notices: {
    ...formTextsEn.notices,
    unknownKey: 'We do not know this code. Look at the letter again, or call {telefoon}.',
    tooManyTries: 'A code was tried too often. Wait a quarter of an hour, or call {telefoon}.',
    notNow: 'This is not possible now. Call us and we will arrange it at once: {telefoon}.',
  },
  submit: 'Send my answer',
  wrong:
    'Is this letter not for you, or is something wrong? Call us: {telefoon}. We are sorry if the letter hurt you.',
  doneHead: 'We have your answer',
  done: {
    YES: 'We will contact you, by {dag} at the latest.',
    LATER: 'We will contact you in the week of {dag}. Not before.',
    INFORMATION: 'We will send you information by post. We will not call you.',
    NO: 'We will not call or write to you about this any more. You need not explain. If you want support later after all, call {telefoon}.',
  },
  change:
    'You can always change your mind. You can do so here, with the same code, or call {telefoon}.',
  changeNow: 'Change my answer',
  undo: 'I do want contact after all',
  undoneHead: 'We will contact you after all',
  undone:
    'We will make an appointment with you within ten working days. Questions? Call {telefoon}.',
};
