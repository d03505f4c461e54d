import { formTextsEn } from '../kernel/form.texts.en.ts';
import type { DraftsTexts } from './drafts.texts.nl.ts';

export const draftsTextsEn: DraftsTexts = {
  ...formTextsEn,
  keptHead: 'We are keeping your answers',
  keptUntil: 'Up to and including {dag}. After that they are gone.',
  notSent: 'You have not sent anything yet. Nobody reads your answers.',
  code: 'Your code',
  writeDown: 'Write this code down, take a photo or print this page. The code is only here.',
  how: 'Will you go on later? Go to {adres} and enter your code. You can do that on any device.',
  change: 'Go on filling in now',
  discard: 'Do not keep this after all',
  goneHead: 'We no longer keep your answers',
  codeTitle: 'Go on with your code',
  codeIntro: 'Did we keep your answers before? With your code they are here again.',
  replaces: 'What you have filled in now will then be gone.',
  goOn: 'Go on',
  back: 'Back',
  labels: { ...formTextsEn.labels, draftCode: 'Your code' },
  hints: { draftCode: 'For example 7K4M-92QD-C3PX-5RTA. Capitals do not matter.' },
  notices: {
    ...formTextsEn.notices,
    unreachable: 'That did not work just now. Try again or call {telefoon}.',
    busy: 'That was too often in a row. Try again in fifteen minutes or call {telefoon}.',
  },
  problems: {
    ...formTextsEn.problems,
    draftCode: {
      REQUIRED: 'Please enter your code.',
      INVALID:
        'There are no answers with this code. Check that it is right. After seven days answers are gone.',
    },
  },
};
