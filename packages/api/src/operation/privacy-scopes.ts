import type { Opens } from './scopes.ts';

/** What the privacy officer reads and does. */
export const PRIVACY_SCOPES = {
  'privacy:read': {
    description:
      'Read holds, requests about data, who looked at whom, and people of a cohort: for the privacy officer. Of a pathway nothing else.',
    asks: [
      'cohortMembers',
      'dataRequests',
      'destructionRecords',
      'heldPathways',
      'node',
      'whatIsOver',
    ],
    reads: {
      DataSubjectRequest: 'ALL',
      DestructionRecord: 'ALL',
      Hold: 'ALL',
      Look: 'ALL',
      // Somebody of a cohort has no page of their own: the officer tells them what is kept.
      Cohort: 'ALL',
      CohortMember: 'ALL',
      Pathway: { only: ['dataRequests', 'holds', 'id', 'whoLooked'] },
    },
  },
  'privacy:write': {
    description:
      'Hold and release, answer requests about data, erase somebody of a cohort, confirm that a notice was wrong. Reads none.',
    does: [
      'answerDataRequest',
      'eraseInvitation',
      'holdPathway',
      'releaseHold',
      'withdrawDeathNotice',
    ],
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
