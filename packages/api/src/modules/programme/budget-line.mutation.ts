import { FundingSettled } from '@steunpad/domain/programme/funding.ts';
import { saveBudgetLine } from './bookings.store.ts';
import { ProgrammeGoal } from './programme.enums.ts';
import { budgetLineInput } from './programme.input.ts';
import { programmeMutation } from './programme-change.ts';

programmeMutation('saveBudgetLine', {
  description:
    'Sets what may be spent on something in one phase: a new line, or the one that has this code.',
  done: ['BudgetLineSaved', 'The line is saved.'],
  refuses: [FundingSettled],
  fields: (t) => ({
    phaseId: t.field({ type: 'UUID', required: true, description: 'In which phase.' }),
    code: t.string({ required: true, description: 'Short, to know it again: `A`.' }),
    name: t.string({ required: true, description: 'What it is for.' }),
    goal: t.field({ type: ProgrammeGoal, description: 'The goal it serves. Left out: all.' }),
    fundingId: t.field({ type: 'UUID', description: 'The money that pays it.' }),
    budget: t.field({ type: 'Euros', required: true, description: 'How much.' }),
  }),
  schema: () => budgetLineInput,
  save: saveBudgetLine,
});
