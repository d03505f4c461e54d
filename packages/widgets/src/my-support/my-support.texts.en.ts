import { dataEn } from '../kernel/data.texts.en.ts';
import { formTextsEn } from '../kernel/form.texts.en.ts';
import { stepsEn } from '../kernel/steps.texts.en.ts';
import type { MySupportTexts } from './my-support.texts.nl.ts';

export const mySupportTextsEn: MySupportTexts = {
  ...formTextsEn,
  title: 'See or change your support',
  intro:
    'You received a code: in a letter, or when you asked for support. With it you see how things stand. You can also change something here, or stop.',
  open: 'Show how it stands',
  standingHead: 'How it stands',
  steps: stepsEn,
  laterFrom: 'You chose: not before {dag}.',
  expectedOn: 'That is around {dag}.',
  volunteerRests: '{vrijwilliger} is not coming for now. You say when it is all right again.',
  searchRests:
    'We are not looking for a volunteer for now. You keep your place. We wait until you tell us.',
  allRests: 'We are doing nothing for now. We wait until you want to go on.',
  volunteer: '{vrijwilliger} visits you.',
  questions: 'Do you have questions? Call {telefoon}, {openingstijden}.',
  close: 'Close this page',
  proposalHead: '{vrijwilliger} would like to visit you',
  proposalNote:
    'You decide. If you say no, you need not say why. You keep your place and we go on looking.',
  proposalYes: 'Yes, {vrijwilliger} may come',
  proposalNo: 'No, rather somebody else',
  planHead: 'What we agreed',
  planKinds: {
    VOLUNTEER: 'A volunteer',
    PRACTICAL_HELP: 'Practical help',
    PEER_GROUP: 'A group with others who lost their partner',
    PROFESSIONAL: 'A professional',
    WORK_GUIDANCE: 'Help with work, at your own pace',
    INFORMATION: 'Information',
    REFERRAL: 'Help from somebody else',
  },
  goOn: 'Go on: {steun}',
  goSlowly: 'Rather slower: {steun}',
  goFaster: 'It may go faster: {steun}',
  rest: 'Not now: {steun}',
  planStates: { RUNNING: '', PAUSED: 'not just now', DONE: 'finished' },
  contactHead: 'How we reach you',
  contactKnown: {
    PHONE: 'We call you on the number that ends with {nummer}.',
    EMAIL: 'We e-mail you at {adres}.',
    POST: 'We send you a letter.',
  },
  contactUnknown: 'You have not chosen yet how we reach you.',
  contactChange: 'Change how we reach you',
  contactSave: 'Save',
  back: 'Go back',
  momentHead: 'When we contact you',
  momentLater: 'Contact me later',
  momentNow: 'Now is fine',
  someoneElse: 'I would like another volunteer',
  someoneElseNote:
    'You need not say why. You keep your place. We will contact you within three working days.',
  stop: 'I do not want support any more',
  stopHead: 'Do you want to stop the support?',
  stopNote:
    'We will then not contact you any more. You need not explain. Would you like support again later? You can.',
  stopYes: 'Yes, stop the support',
  comeBack: 'I want support after all',
  data: dataEn,
  rightsNote:
    'Is something wrong? Or should we no longer use your data, or erase them? Ask here. You will have an answer within a month.',
  rights: {
    CORRECTION: 'Something is not right',
    RESTRICTION: 'Do not use my data for now',
    OBJECTION: 'Do not use my data any more',
    ERASURE: 'Erase my data',
  },
  rightsSend: 'Send my question',
  results: {
    contact: 'We now know how to reach you.',
    someoneElse: 'We are looking for somebody else. We will contact you within three working days.',
    stop: 'The support has ended. We will not contact you any more.',
    accepted: 'Good. We will arrange a first meeting with you within ten working days.',
    refused: 'That is fine. We are looking for somebody else.',
    notAfterAll:
      'This volunteer cannot come after all. We are sorry. We are looking for somebody else.',
    moment: 'That is fine. We keep to the moment that you chose.',
    rest: 'That is fine. We wait until you tell us.',
    goOn: 'That is fine. We go on at your pace.',
    comeBack: 'We will make an appointment with you within ten working days.',
    rights: 'We have your question. You will have an answer within a month.',
    data: 'Your data are ready.',
  },
  labels: {
    ...formTextsEn.labels,
    code: 'Your code',
    reference: 'Your number (optional)',
    right: 'What would you like?',
    until: 'Not before',
    bestDayParts: 'When does it usually suit you? (optional)',
  },
  hints: {
    code: 'The code has 12 letters and digits. You may leave out dashes and spaces.',
    reference:
      'Only if you asked for support yourself. For example S-7K4M-92QD. Did you get a letter? Then leave this empty.',
  },
  problems: {
    ...formTextsEn.problems,
    code: {
      REQUIRED: 'Enter your code.',
      INVALID: 'This code is not quite right. Look again, or call us.',
    },
    reference: { INVALID: 'This number is not quite right. An example: S-7K4M-92QD' },
    right: { REQUIRED: 'Choose what you would like.' },
    until: {
      REQUIRED: 'Choose a day.',
      INVALID_DATE: 'Choose a day two weeks from now or later, up to a year ahead.',
    },
  },
  notices: {
    ...formTextsEn.notices,
    unknownKey: 'We do not know this code. Look again, or call {telefoon}.',
    numberMissing:
      'This code does not work without a number. Did you ask for support yourself? Then please fill in your number too. It begins with an S. Is the code in a letter? Then check whether the code is right, or call {telefoon}.',
    tooManyTries: 'A code was tried too often. Wait a quarter of an hour, or call {telefoon}.',
    notNow: 'This is not possible now. Call us and we will arrange it at once: {telefoon}.',
  },
};
