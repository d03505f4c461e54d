import type { Opens } from './scopes.ts';

/** What the privacy officer reads and does. */
export const PRIVACY_SCOPES = {
  'privacy:read': {
    description:
      'Read holds, requests about data, who looked at whom, and people of a cohort: for the privacy officer. Of a resident the name and through which door they came, to know who it is, and nothing else of the pathway.',
    asks: [
      'cohortMembers',
      'dataRequests',
      'dataSubjects',
      'destructionRecords',
      'heldPathways',
      'node',
      'whatIsOver',
    ],
    reads: {
      // By their name alone: whoever asks about their data says who they are.
      DataSubject: 'ALL',
      DataSubjectRequest: 'ALL',
      DestructionRecord: 'ALL',
      Hold: 'ALL',
      Look: 'ALL',
      // Somebody of a cohort has no page of their own: the officer tells them what is kept.
      Cohort: 'ALL',
      CohortMember: 'ALL',
      Pathway: { only: ['dataRequests', 'dataSubject', 'holds', 'id', 'origin', 'whoLooked'] },
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
