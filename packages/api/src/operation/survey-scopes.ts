import type { Opens } from './scopes.ts';

/** What opens surveys to colleagues. Nobody reads the answers of one person, and nothing says whose they were. */
export const SURVEY_SCOPES = {
  'surveys:write': {
    description:
      'Type answers that came on paper, under the code that is printed there. Reads nothing, not even what was typed.',
    does: ['recordPaperAnswers'],
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
