/** The work list, for whoever keeps promises. */
export const TASKS = {
  asks: ['changesSince', 'node', 'workAhead', 'workCounts', 'workList', 'workWeeks'],
  hears: ['workChanged'],
  // Whether an interpreter is needed says something of the resident: for the person who may know them.
  reads: { Task: { allBut: ['interpreterLanguage'] } },
} as const;
