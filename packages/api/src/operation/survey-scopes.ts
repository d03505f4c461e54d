import type { Opens } from './scopes.ts';

/** What opens surveys to colleagues. Nobody reads the answers of one person, and nothing says whose they were. */
export const SURVEY_SCOPES = {
  'surveys:write': {
    description:
      'Publish versions of surveys, hand out codes for them, and type answers that came on paper. Reads nothing, not even what was typed.',
    does: ['handOutSurveyCodes', 'publishSurvey', 'recordPaperAnswers'],
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
