import type { Opens } from './scopes.ts';

/** Numbers beside each other, of periods or of municipalities. */
const COMPARISON = {
  EvaluationComparison: 'ALL',
  EvaluationSide: 'ALL',
  EvaluationComparedLine: 'ALL',
  EvaluationNumbers: 'ALL',
} as const;

/** People who were drawn to be asked how it was for them, and the reports. */
export const COHORT_SCOPES = {
  'cohorts:read': {
    description:
      'Read the cohorts that were drawn, and of the people in them name, address, the date of death of their partner and the letters: never whether or what they answered.',
    asks: ['cohortChecksDue', 'cohortMembers', 'cohorts', 'node'],
    reads: {
      Cohort: 'ALL',
      CohortMember: { allBut: ['whoLooked'] },
      CohortCheckDue: 'ALL',
    },
  },
  'cohorts:write': {
    description:
      'Draw cohorts, say what the registry says of the people in them, and stop their letters. Reads the cohort and how far the letters are in the answer alone.',
    does: ['drawCohort', 'drawCohortFile', 'recordCohortCheck', 'stopInvitation'],
    isTold: {
      Cohort: 'ALL',
      CohortMember: { only: ['id', 'state', 'stoppedBy'] },
    },
  },
  'reports:read': {
    description:
      'Read the numbers that reports on the support showed. Nothing of anybody, and nothing else.',
    asks: ['evaluation', 'evaluationIndicators', 'evaluationOfPeriods'],
    reads: {
      ...{ Evaluation: 'ALL', EvaluationIndicator: 'ALL', EvaluationLine: 'ALL' },
      ...COMPARISON,
    },
  },
  'national-reports:read': {
    description:
      'Read the numbers that every municipality of this installation showed in reports of its own. The operator gives it, to whoever compares them.',
    asks: ['evaluationOfMunicipalities'],
    reads: COMPARISON,
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
