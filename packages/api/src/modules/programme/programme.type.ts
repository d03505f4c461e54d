import { queryFromInfo } from '@pothos/plugin-prisma';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { phaseOn } from '@steunpad/domain/programme/phases.ts';
import { GOALS, type Goal } from '@steunpad/domain/programme/statement.ts';
import { builder } from '../../graphql/builder.ts';
import { pageComplexity } from '../../graphql/cursor.ts';
import { newestFirst } from '../../graphql/newest-first.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { DeadlineType, deadlines } from './deadline.type.ts';
import { BookingType, BudgetLineType, FundingType } from './money.type.ts';
import { PhaseKind, ProgrammeGoal } from './programme.enums.ts';
import { readStatement } from './statement.store.ts';
import { StatementType } from './statement.type.ts';

interface GoalPlan {
  readonly goal: Goal;
  readonly plan: string;
}

const GoalPlanType = builder.objectRef<GoalPlan>('GoalPlan').implement({
  description: 'What a goal comes to in this municipality.',
  fields: (t) => ({
    goal: t.expose('goal', { type: ProgrammeGoal, description: 'Which goal.' }),
    plan: t.exposeString('plan', { description: 'In its own words, in Dutch.' }),
  }),
});

const PhaseType = builder.prismaObject('ProgrammePhase', {
  description: 'A stretch of time in which the programme is done in one way.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    kind: t.expose('kind', { type: PhaseKind, description: 'In which way.' }),
    startsOn: t.field({
      type: 'Date',
      description: 'Its first day.',
      resolve: ({ startsOn }) => fromColumn(startsOn),
    }),
    endsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its last day. `null` while nobody knows it.',
      resolve: ({ endsOn }) => endsOn && fromColumn(endsOn),
    }),
    budgetLines: t.relation('budgetLines', {
      type: BudgetLineType,
      description: 'What may be spent in it, by code.',
      query: { orderBy: { code: 'asc' } },
    }),
  }),
});

export const ProgrammeType = builder.prismaObject('Programme', {
  description: 'What a municipality does with it: for how long, with whom and with which money.',
  fields: (t) => ({
    goals: t.field({
      type: [GoalPlanType],
      description: 'The goals that it has a plan for.',
      select: { goals: true },
      resolve: ({ goals }) => {
        const plans = goals as Partial<Record<Goal, string>>;
        return GOALS.flatMap((goal) => (plans[goal] ? [{ goal, plan: plans[goal] }] : []));
      },
    }),
    withWhom: t.exposeStringList('withWhom', {
      description: 'The organisations it is done with.',
    }),
    published: t.exposeBoolean('published', {
      description: 'Whether others may read how far this municipality is. Its money never.',
    }),
    phase: t.field({
      type: PhaseType,
      nullable: true,
      description: 'The phase of today: the one that began last. `null` before the first.',
      select: { phases: true },
      resolve: ({ phases }, _args, { now }) =>
        phaseOn(
          phases.map((phase) => ({ ...phase, row: phase, startsOn: fromColumn(phase.startsOn) })),
          dayOf(now),
        )?.row ?? null,
    }),
    phases: t.relation('phases', {
      type: PhaseType,
      description: 'All phases, in order of time.',
      query: { orderBy: { startsOn: 'asc' } },
    }),
    fundings: t.relation('fundings', {
      type: FundingType,
      description: 'Where the money comes from, the oldest decision first.',
      query: { orderBy: [{ decidedOn: 'asc' }, { id: 'asc' }] },
    }),
    deadlines: t.field({
      type: [DeadlineType],
      description: 'What it promised to give, the first day first; what was given stays in it.',
      resolve: (_programme, _args, context) => deadlines(context),
    }),
    statement: t.field({
      type: StatementType,
      description: 'The accounts as they stand now.',
      complexity: { field: 50, multiplier: 1 },
      resolve: (_programme, _args, context) => readStatement(context),
    }),
    bookings: t.connection(
      {
        type: BookingType,
        description: 'Each line of the accounts, the latest recorded first.',
        complexity: pageComplexity,
        resolve: (_programme, args, context, info) =>
          newestFirst(args, ({ where, ...page }) =>
            context.db.booking.findMany({
              ...queryFromInfo({ context, info, typeName: 'Booking', paths: [['edges', 'node']] }),
              where: { municipalityId: context.municipality.code, ...where },
              ...page,
            }),
          ),
      },
      { name: 'BookingConnection', description: 'A page of the accounts.' },
      { name: 'BookingEdge', description: 'A line with its place in the accounts.' },
    ),
  }),
});
