import { formTextsEn } from '../kernel/form.texts.en.ts';
import type { SurveyTexts } from './survey.texts.nl.ts';

export const surveyTextsEn: SurveyTexts = {
  ...formTextsEn,
  title: 'Questionnaire of the municipality of {gemeente}',
  intro:
    'You got a code from us, in a letter, in a mail or on paper. With it you open the questions. You may skip every question and stop at any time.',
  nobodySees:
    'Your answers get no name, code, day or time. We put them together with those of at least nine others. After that nobody can see which are yours.',
  open: 'Open the questions',
  doNotKnow: 'I do not know',
  skip: 'I skip this',
  skipAny: 'You may skip every question. Some questions only come after another answer.',
  instead: 'Or choose:',
  next: 'Continue',
  back: 'Back',
  keep: 'Go on later',
  decline: 'No, thank you. I would rather not fill this in.',
  endHead: 'These were the questions',
  end: 'Would you like to send your answers? You cannot change them afterwards. Answers to questions that no longer fit are not sent.',
  mailHead: 'Would you like a message from us tomorrow?',
  mail: 'Questions can make you sad, sometimes only a day later. We then send you one message, with whom you can call. Your address is kept apart from your answers. After that message we remove it.',
  submit: 'Send my answers',
  contact: 'Rather talk, or a question? Call {naam}: {telefoon}, {openingstijden}.',
  keptHead: 'Your answers are kept',
  kept: 'For four weeks you can go on with the same code, also on another device. We do not read them: they are encrypted with your code.',
  declinedHead: 'We have your answer',
  declined:
    'Thank you. You need not explain anything. We will not send you a reminder. Would you like support later after all? Call {telefoon}.',
  doneHead: 'Thank you. We have your answers',
  done: 'We keep them apart from your name, together with those of at least nine others. That is why we cannot look them up for you any more.',
  callHead: 'Would you like somebody to contact you?',
  call: 'Only this question goes to {organisatie}. Your answers do not go with it.',
  callSubmit: 'Yes, contact me',
  calledHead: 'We will contact you',
  called: 'We will do so by {dag} at the latest. Questions? Call {telefoon}.',
  labels: {
    ...formTextsEn.labels,
    code: 'Your code',
    preferredMoment: 'When does it suit you? (optional)',
    mailTo: 'Your e-mail address (optional)',
  },
  hints: {
    code: 'The code has 12 letters and digits. You may leave out dashes and spaces.',
  },
  problems: {
    ...formTextsEn.problems,
    code: {
      REQUIRED: 'Enter your code.',
      INVALID: 'This code is not quite right. Look at the letter or the mail again, or call us.',
    },
  },
  notices: {
    ...formTextsEn.notices,
    unknownKey:
      'We do not know this code. Look at the letter or the mail again, or call {telefoon}.',
    tooManyTries: 'A code was tried too often. Wait a quarter of an hour, or call {telefoon}.',
    alreadyAnswered: 'This code was used to answer before. We have that answer. Thank you.',
    closed: 'We ask nothing with this code any more. Do you have a question? Call {telefoon}.',
    otherVersion:
      'These questions have changed meanwhile. Nothing was sent. Open the questions again with your code, or call {telefoon}.',
  },
};
