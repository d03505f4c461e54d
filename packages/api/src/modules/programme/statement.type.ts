import {
  type Amounts,
  percentSpent,
  type Statement,
} from '@steunpad/domain/programme/statement.ts';
import { builder } from '../../graphql/builder.ts';
import { PhaseKind, ProgrammeGoal } from './programme.enums.ts';

const AmountsType = builder.objectRef<Amounts>('StatementAmounts').implement({
  description: 'Amounts that add up: a total is the sum of what belongs to it, to the cent.',
  fields: (t) => ({
    budget: t.expose('budget', { type: 'Euros', description: 'What may be spent.' }),
    spent: t.expose('spent', {
      type: 'Euros',
      description: 'What was paid, with corrections, until the money was settled.',
    }),
    correctedLater: t.expose('correctedLater', {
      type: 'Euros',
      description: 'What was corrected after that.',
    }),
    committed: t.expose('committed', {
      type: 'Euros',
      description: 'What was ordered and is not paid yet.',
    }),
    left: t.expose('left', {
      type: 'Euros',
      description: 'What is left of the budget after all of that; less than nothing above it.',
    }),
    percentSpent: t.string({
      nullable: true,
      description:
        'How much of the budget was paid, with one decimal; a half is rounded away from zero. The only number that is rounded. `null` without a budget.',
      resolve: percentSpent,
    }),
  }),
});

type PhasePart = Statement['phases'][number];

const LineStatement = builder.objectRef<PhasePart['lines'][number]>('LineStatement').implement({
  description: 'The account of one budget line.',
  fields: (t) => ({
    code: t.string({ description: 'Its code.', resolve: ({ line }) => line.code }),
    name: t.string({ description: 'What it is for.', resolve: ({ line }) => line.name }),
    goal: t.field({
      type: ProgrammeGoal,
      nullable: true,
      description: 'The goal that it serves. `null`: all of them.',
      resolve: ({ line }) => line.goal,
    }),
    amounts: t.expose('amounts', { type: AmountsType, description: 'What it comes to.' }),
  }),
});

const PhaseStatement = builder.objectRef<PhasePart>('PhaseStatement').implement({
  description: 'The account of one phase.',
  fields: (t) => ({
    phaseId: t.field({ type: 'UUID', description: 'Which.', resolve: ({ phase }) => phase.id }),
    kind: t.field({
      type: PhaseKind,
      description: 'Of which kind.',
      resolve: ({ phase }) => phase.kind,
    }),
    lines: t.field({
      type: [LineStatement],
      description: 'By code.',
      resolve: ({ lines }) => [...lines],
    }),
    total: t.expose('total', { type: AmountsType, description: 'Of its lines together.' }),
  }),
});

const YearStatement = builder.objectRef<Statement['years'][number]>('YearStatement').implement({
  description: 'What was paid in one calendar year.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Which.' }),
    spent: t.expose('spent', {
      type: 'Euros',
      description: 'Paid and corrected in it. All years together are all that was paid.',
    }),
  }),
});

const GoalStatement = builder.objectRef<Statement['goals'][number]>('GoalStatement').implement({
  description: 'The account of one goal.',
  fields: (t) => ({
    goal: t.expose('goal', {
      type: ProgrammeGoal,
      nullable: true,
      description: 'Which. `null`: what serves all of them.',
    }),
    amounts: t.expose('amounts', { type: AmountsType, description: 'What it comes to.' }),
  }),
});

const FundingStatement = builder
  .objectRef<Statement['fundings'][number]>('FundingStatement')
  .implement({
    description: 'How it stands with one source of money.',
    fields: (t) => ({
      fundingId: t.field({
        type: 'UUID',
        description: 'Which.',
        resolve: ({ funding }) => funding.id,
      }),
      giver: t.string({ description: 'Who gives it.', resolve: ({ funding }) => funding.giver }),
      granted: t.field({
        type: 'Euros',
        description: 'How much was granted.',
        resolve: ({ funding }) => funding.amount,
      }),
      received: t.field({
        type: 'Euros',
        description: 'What came in so far.',
        resolve: ({ standing }) => standing.received,
      }),
      spent: t.field({
        type: 'Euros',
        description: 'What was paid of it.',
        resolve: ({ standing }) => standing.spent,
      }),
      unspent: t.field({
        type: 'Euros',
        description: 'What was not paid of it yet.',
        resolve: ({ standing }) => standing.unspent,
      }),
      overspent: t.field({
        type: 'Euros',
        description: 'What was paid above it.',
        resolve: ({ standing }) => standing.overspent,
      }),
      toPayBack: t.field({
        type: 'Euros',
        nullable: true,
        description:
          'What goes back to the giver; less than nothing when something is still to come. `null` until it is settled.',
        resolve: ({ standing }) => standing.toPayBack,
      }),
    }),
  });

export const StatementType = builder.objectRef<Statement>('ProgrammeStatement').implement({
  description:
    'The accounts by phase, year, goal and source of the money. Amounts are whole cents and nowhere rounded, so each of the four adds up to the same.',
  fields: (t) => ({
    phases: t.field({
      type: [PhaseStatement],
      description: 'By phase, in order of time.',
      resolve: ({ phases }) => [...phases],
    }),
    total: t.expose('total', { type: AmountsType, description: 'Of all phases together.' }),
    years: t.field({
      type: [YearStatement],
      description: 'By calendar year.',
      resolve: ({ years }) => [...years],
    }),
    goals: t.field({
      type: [GoalStatement],
      description: 'By goal.',
      resolve: ({ goals }) => [...goals],
    }),
    fundings: t.field({
      type: [FundingStatement],
      description: 'By source of the money.',
      resolve: ({ fundings }) => [...fundings],
    }),
    spentWithoutFunding: t.expose('spentWithoutFunding', {
      type: 'Euros',
      description: 'What was paid on lines for which no money was named.',
    }),
  }),
});
