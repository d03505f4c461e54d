import { builder } from '../../graphql/builder.ts';
import { ProgrammeGoal } from './programme.enums.ts';
import { programmeInput } from './programme.input.ts';
import { saveProgramme } from './programme.store.ts';
import { programmeMutation } from './programme-change.ts';

const GoalPlanInput = builder.inputType('GoalPlanInput', {
  description: 'What a goal comes to in this municipality.',
  fields: (t) => ({
    goal: t.field({ type: ProgrammeGoal, required: true, description: 'Which goal.' }),
    plan: t.string({ required: true, description: 'In Dutch, at most 1000 characters.' }),
  }),
});

programmeMutation('saveProgramme', {
  description: 'Says what the programme is for and with whom, and begins it where there was none.',
  done: ['ProgrammeSaved', 'The programme is saved.'],
  fields: (t) => ({
    goals: t.field({
      type: [GoalPlanInput],
      required: true,
      description: 'The goals that it has a plan for, each once.',
    }),
    withWhom: t.stringList({
      required: true,
      description: 'The organisations it is done with, at most 20; no names of people.',
    }),
    published: t.boolean({
      required: true,
      description: 'Whether everybody may read how far this municipality is. Its money never.',
    }),
  }),
  schema: () => programmeInput,
  save: saveProgramme,
});
