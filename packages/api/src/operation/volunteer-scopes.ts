import type { Opens } from './scopes.ts';
import { TASKS } from './task-scopes.ts';

/** What whoever looks after volunteers reads and does. */
export const VOLUNTEER_SCOPES = {
  'volunteers:read': {
    description:
      'Read the applications of volunteers, the volunteers and their tasks, and who fits whom.',
    asks: [
      ...TASKS.asks,
      'matchProposals',
      'supportWeeks',
      'volunteerApplications',
      'volunteers',
      'worryInstructions',
    ],
    hears: TASKS.hears,
    reads: {
      ...TASKS.reads,
      Volunteer: 'ALL',
      VolunteerApplication: 'ALL',
      ConductCertificate: 'ALL',
      TrainingRecord: 'ALL',
      SupervisionRecord: 'ALL',
      MatchProposal: 'ALL',
      MatchProposals: 'ALL',
      FittingVolunteer: 'ALL',
      ExcludedVolunteer: 'ALL',
      MatchWishes: 'ALL',
    },
  },
  'volunteers:write': {
    description:
      'Take volunteers from application to match, and look after them. Reads the volunteer in the answer alone.',
    does: [
      'answerApplication',
      'answerProposal',
      'changeVolunteerProfile',
      'completeTask',
      'declineFormsSetApart',
      'issueVolunteerCode',
      'proposeMatch',
      'recordOwnLoss',
      'recordPapers',
      'recordPeerSession',
      'recordSupervisionTalk',
      'recordVolunteerStep',
      'saveMatchWishes',
    ],
    isTold: { Volunteer: { allBut: ['ownLossOn'] }, MatchProposal: 'ALL' },
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
