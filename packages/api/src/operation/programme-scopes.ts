import type { Opens } from './scopes.ts';

/** What is done, with which money: nothing of anybody. */
const PROGRAMME = {
  Programme: 'ALL',
  ProgrammePhase: 'ALL',
  Funding: 'ALL',
  FundingAdvance: 'ALL',
  BudgetLine: 'ALL',
  Booking: 'ALL',
} as const;

/** What opens the programme, its money and who is how far. */
export const PROGRAMME_SCOPES = {
  'programme:read': {
    description:
      'Read the programme: its phases, goals, money, accounts and deadlines, and how far other municipalities are. Nothing of anybody.',
    asks: ['adoptions', 'programme', 'readiness', 'regularPreview', 'statementCsv', 'statementPdf'],
    reads: PROGRAMME,
  },
  'programme:write': {
    description:
      'Keep the programme, its money, accounts and deadlines, and say how far other municipalities are. With `settings:write` also the step from pilot to regular, which puts the drafts of letters into use that it names. Reads the programme in the answer alone.',
    does: [
      'beginPhase',
      'completeTask',
      'correctBooking',
      'moveToRegular',
      'recordAdvance',
      'recordCommitment',
      'recordFunding',
      'recordSpending',
      'removeAdoption',
      'saveAdoption',
      'saveBudgetLine',
      'saveDeadline',
      'saveProgramme',
      'setPhaseEnd',
      'settleFunding',
    ],
    // A deadline is a task, and `completeTask` answers with it.
    isTold: { ...PROGRAMME, Task: { allBut: ['interpreterLanguage'] } },
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
