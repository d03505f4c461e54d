import type { Opens } from './scopes.ts';

/** What opens surveys to colleagues. Nobody reads all answers of one person, and nothing says whose they were. */
export const SURVEY_SCOPES = {
  'survey-questions:read': {
    description:
      'Read the questions of a survey by the code on a paper, to type over what was filled in. Never an answer.',
    asks: ['surveyOnPaper'],
  },
  'surveys:read': {
    description:
      'Read what people wrote in surveys in their own words, to take names out of it. Nothing says whose it is.',
    asks: ['findings', 'publishedVersions', 'surveyOpenAnswers'],
    reads: { Finding: 'ALL', FindingChange: 'ALL', SurveyOpenAnswer: 'ALL' },
  },
  'surveys:write': {
    description:
      'Publish versions of surveys, hand out codes for them, type answers that came on paper, and take names out of own words. Reads of these the one in the answer alone.',
    does: [
      ...['handOutSurveyCodes', 'lookAtOpenAnswer', 'publishSurvey'],
      ...['recordFindingChange', 'recordPaperAnswers'],
    ],
    isTold: { Finding: 'ALL', FindingChange: 'ALL', SurveyOpenAnswer: 'ALL' },
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
