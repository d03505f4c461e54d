import type { Opens } from './scopes.ts';

/** What only a person can have, who signed in: no token does. */
export const STAFF_SCOPES = {
  'account:read': {
    description: 'Read who one is here, in which roles, and where one is signed in.',
    asks: ['me', 'sessions'],
    reads: { Me: 'ALL', Workplace: 'ALL', StaffSession: 'ALL' },
    forPersons: true,
  },
  'account:write': {
    description: 'Go on in another municipality, and end sessions. Reads nothing.',
    does: ['chooseMunicipality', 'endSession'],
    forPersons: true,
  },
  'staff:read': {
    description:
      'Read who may do what: colleagues, what was granted to them by whom, each change of it, where they are signed in, and the tokens of partner systems.',
    asks: ['accessTokens', 'grantReviews', 'grants', 'rightChanges', 'staff'],
    reads: {
      StaffMember: 'ALL',
      StaffGrant: 'ALL',
      GrantReview: 'ALL',
      StaffSession: 'ALL',
      RightChange: 'ALL',
      AccessToken: 'ALL',
    },
    forPersons: true,
  },
  'staff:write': {
    description:
      'Add people, propose, approve and revoke roles, end the sessions of colleagues, and take tokens of partner systems away. Reads the person, grant or token in the answer alone.',
    does: ['addStaffMember', 'approveGrant', 'proposeGrant', 'revokeAccessToken', 'revokeGrant'],
    isTold: { StaffGrant: 'ALL', StaffMember: { allBut: ['sessions'] }, AccessToken: 'ALL' },
    forPersons: true,
  },
  'exports:read': {
    description:
      'Read who asked for files about people and who approved them, the batches of which there can be one, and fetch what one asked for oneself.',
    asks: ['dataExports', 'exportedFile', 'printBatches'],
    reads: {
      DataExport: 'ALL',
      ExportedFile: 'ALL',
      Pathway: { only: ['id'] },
      PrintBatch: { only: ['count', 'day', 'id', 'madeAt'] },
    },
    forPersons: true,
  },
  'exports:write': {
    description: 'Ask for files about people. Reads in the answer alone what was asked for.',
    does: ['askForExport'],
    isTold: { DataExport: { allBut: ['pathway', 'printBatch'] } },
    forPersons: true,
  },
  'approvals:read': {
    description:
      'Read who asked for files about people, for whoever approves them. Nothing of anybody.',
    asks: ['dataExports'],
    reads: { DataExport: { allBut: ['pathway', 'printBatch'] } },
    forPersons: true,
  },
  'approvals:write': {
    description: 'Approve a file about people that somebody else asked for. Reads nothing of it.',
    does: ['approveExport'],
    isTold: { DataExport: { allBut: ['pathway', 'printBatch'] } },
    forPersons: true,
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
