import type { Same } from '../keys.ts';
import type { evaluationNl } from './evaluation.nl.ts';

export const evaluationEn: Same<typeof evaluationNl> = {
  title: 'Support after the loss of a partner in {municipality}',
  nationalTitle: 'Support after the loss of a partner in all municipalities together',
  national:
    'This report adds up what municipalities showed in reports of their own. Where a municipality does not show a number, it does not count there. Below each number stands how many municipalities count.',
  municipalities: '{counted} of {reported} municipalities',
  period: '{from} up to and including {to}',
  about:
    'This report shows how many people were offered support, who was reached and how it went on. Somebody counts in the quarter in which we heard of the loss. Who lost a partner twice counts twice.',
  hidden:
    '“{mark}” means: we do not show this number. So nobody can recognise anybody, not even by subtracting numbers. A number from 1 to {most} is never shown.',
  frozen: 'A quarter that stood in an earlier report keeps the numbers of that report.',
  erased:
    'Data are erased after some time. What was erased before its quarter stood in a report is not counted.',
  cannot:
    'The numbers say what was done. They do not say whether somebody is better because of the support.',
  charts:
    'With each question stands a chart, a sentence that says what it shows, and a table with all numbers. The bars always go from 0 to 100%. Where a number is hidden there is no bar.',
  sentences: {
    whole: 'In the whole period: {numbers}.',
    wholeHidden: 'We do not show the number over the whole period.',
    between: 'By quarter, what is shown lies between {least} and {most}.',
    always: 'By quarter, what is shown is always {value}.',
    most: 'Most often, of what is shown: {groups}.',
    none: 'There is no group with a number above 0 that we show.',
    oneHidden: 'Of 1 group we do not show the number.',
    hidden: 'Of {count} groups we do not show the number.',
  },
  whole: 'whole period',
  group: 'group',
  yes: 'yes',
  notShown: 'hidden',
  of: '{part} of {whole}',
  indicators: {
    origin: 'How did we hear of people?',
    invited: 'Who got a letter with the offer?',
    replied: 'Who answered the letter?',
    reached: 'Whom did we speak with?',
    talked: 'With whom was there a talk about what is needed?',
    needs: 'What did people want support with?',
    supported: 'To whom did a volunteer or professional come?',
    ending: 'How did it end?',
  },
  counted: {
    origin: 'All people of whom we heard in the period.',
    invited: 'Of all people: to whom the letter was sent.',
    replied: 'Of those who got a letter: who answered, also with “no” or “later”.',
    reached: 'Of all people: who was spoken with by telephone or at a talk.',
    talked: 'Of all people: who had an introductory talk.',
    needs: 'Of those who had a talk. Somebody may want support with several things.',
    supported: 'Of those who had a talk: who got support afterwards.',
    ending: 'All people of whom we heard in the period, and how they are getting on now.',
  },
  groups: {
    origin: {
      BRP: 'after the death certificate',
      SELF: 'asked themselves',
      REFERRED: 'asked by somebody else',
      COHORT: 'after the survey',
    },
    needs: {
      PRACTICAL: 'practical matters',
      EMOTIONAL: 'talking about the loss',
      SOCIAL: 'company',
      FINANCIAL: 'money',
      WORK: 'work',
      CHILDREN: 'children',
      HOUSING: 'housing',
      MEANING: 'meaning',
    },
    ending: {
      NEED_MET: 'support completed',
      RESIDENT_STOPPED: 'resident wished to stop',
      VOLUNTEER_STOPPED: 'volunteer stopped',
      REFERRED: 'to other help',
      MOVED: 'moved',
      DECEASED: 'deceased',
      ERRONEOUS: 'it was a mistake',
      SAME_PERSON: 'twice the same person',
      NO_CONTACT: 'no contact made',
      OTHER: 'something else',
      DECLINED: 'wanted no support',
      STOPPED: 'stopped',
      ERASED: 'erased on request',
      OPEN: 'goes on',
    },
  },
};
