import type { Same } from './keys.ts';
import type { visitsNl } from './visits.texts.nl.ts';

export const visitsEn: Same<typeof visitsNl> = {
  sketch: {
    age: 'This resident is {age}.',
    area: 'The resident lives in {area}.',
    domains: 'It is about: {domains}.',
    dayParts: 'This suits best: {dayParts}.',
    languages: 'The resident speaks {languages}.',
  },
  ageBands: {
    UNDER_30: 'under 30',
    AGE_30_TO_39: 'between 30 and 40',
    AGE_40_TO_49: 'between 40 and 50',
    AGE_50_TO_59: 'between 50 and 60',
    AGE_60_TO_69: 'between 60 and 70',
    AGE_70_AND_OLDER: '70 or older',
  },
  dayParts: { MORNING: 'the morning', AFTERNOON: 'the afternoon', EVENING: 'the evening' },
  domains: {
    PRACTICAL: 'letters and arrangements',
    EMOTIONAL: 'talking with someone who listens',
    SOCIAL: 'contact with other people',
    FINANCIAL: 'questions about money',
    WORK: 'work',
    CHILDREN: 'support for the children',
    HOUSING: 'housing',
    MEANING: 'how life goes on',
  },
  worry: {
    STAY: 'Stay with the resident. Ask calmly how it is now.',
    CRISIS_LINE:
      'Does somebody not want to live any more? Call 113 or 0800-0113 together. It is free, day and night.',
    EMERGENCY: 'Immediate danger? Call 112.',
    CALL_US: 'Then call us at once. You need not carry this alone.',
  },
};
