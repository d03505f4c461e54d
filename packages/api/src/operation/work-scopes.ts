import type { Opens } from './scopes.ts';

/** What only a person can have, who signed in: a token keeps no promises. */
export const WORK_SCOPES = {
  'work:read': {
    description:
      'Read who works here, in which roles, who is away, and who stands in; and what one typed oneself and did not send yet.',
    asks: ['absences', 'colleagues', 'keptNotes', 'presence'],
    forPersons: true,
  },
  'work:write': {
    description:
      'Take tasks and hand them over, of those that one may see, record who is away, and keep what one types. Reads the task in the answer alone.',
    does: [
      'discardNote',
      'endAbsence',
      'handOverTask',
      'keepNote',
      'markPresence',
      'markTaskSeen',
      'recordAbsence',
      'takeTask',
    ],
    isTold: { Task: { allBut: ['interpreterLanguage'] } },
    forPersons: true,
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
