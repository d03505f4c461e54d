import type { Same } from '../keys.ts';
import type { surveysNl } from './surveys.nl.ts';

export const surveysEn: Same<typeof surveysNl> = {
  paper: {
    howTo:
      'Put a cross in the box of your answer. You may skip every question. Do not write your name anywhere. Return this paper in the envelope that comes with it.',
    doNotKnow: 'I do not know',
    skip: 'I skip this',
    severalAnswers: 'You may cross more than one box.',
    writeNumber: 'A number:',
    crisis:
      'Are you not doing well now? Do you no longer want to live? Call 113 or 0800-0113. It is free, day and night. Is there immediate danger? Call 112.',
    noThanks: 'No, thank you. I would rather not fill this in.',
    onlyIf: 'Only if you chose at question {nummer}: {antwoorden}.',
    or: 'or',
  },
};
