import type { TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../operation/context.ts';
import { TaskKind as TaskKindEnum } from '../pathway/task.type.ts';
import { ColleagueType } from './colleague.type.ts';
import { type CountedTasks, countTasks } from './count-tasks.store.ts';
import { type Colleague, type Roster, rosterOf } from './roster.store.ts';
import type { When } from './when.ts';
import { staffIdOf } from './whose.ts';
import { tasksOf } from './work-filter.ts';

interface KindCount {
  readonly kind: TaskKind;
  readonly count: number;
}

const KindCountType = builder.objectRef<KindCount>('TaskKindCount').implement({
  description: 'How many open tasks there are of a kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TaskKindEnum, description: 'Which kind.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

interface KeeperCount {
  readonly colleague: Colleague;
  readonly count: number;
}

const KeeperCountType = builder.objectRef<KeeperCount>('KeeperCount').implement({
  description: 'How many open tasks a colleague keeps today.',
  fields: (t) => ({
    colleague: t.expose('colleague', { type: ColleagueType, description: 'Who.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

interface Counts {
  readonly all: number;
  readonly when: Readonly<Record<When, number>>;
  readonly kinds: readonly KindCount[];
  readonly keepers: readonly KeeperCount[];
  readonly mine: number;
  readonly nobodys: number;
}

const CountsType = builder.objectRef<Counts>('WorkCounts').implement({
  description:
    'How many tasks each filter of the work list shows, of those that the caller may see. Forms that were set apart are in none of them: see `setApart` of `workList`.',
  fields: (t) => ({
    all: t.exposeInt('all', { description: 'All open tasks.' }),
    overdue: t.int({
      description: '`OVERDUE`. With `today`, `thisWeek` and `later` it makes `all`.',
      resolve: ({ when }) => when.OVERDUE,
    }),
    today: t.int({ description: '`TODAY`.', resolve: ({ when }) => when.TODAY }),
    thisWeek: t.int({ description: '`THIS_WEEK`.', resolve: ({ when }) => when.THIS_WEEK }),
    later: t.int({ description: '`LATER`.', resolve: ({ when }) => when.LATER }),
    mine: t.exposeInt('mine', {
      description: '`MINE`. With `colleagues` and `nobodys` it makes `all`.',
    }),
    colleagues: t.int({
      description: '`COLLEAGUES`.',
      resolve: ({ all, mine, nobodys }) => all - mine - nobodys,
    }),
    nobodys: t.exposeInt('nobodys', { description: '`NOBODYS`.' }),
    kinds: t.field({
      type: [KindCountType],
      description: 'By kind, of which there is one at least. Together they make `all`.',
      resolve: ({ kinds }) => [...kinds],
    }),
    keepers: t.field({
      type: [KeeperCountType],
      description: 'By who keeps them, by name. With `nobodys` they make `all`.',
      resolve: ({ keepers }) => [...keepers],
    }),
    givenByMe: t.int({
      description: '`givenByMe`.',
      resolve: async (_counts, _args, context) =>
        context.db.task.count({ where: await tasksOf(context, { givenByMe: true }) }),
    }),
    doneByMeToday: t.int({
      description: '`doneByMeToday`.',
      resolve: async (_counts, _args, context) =>
        context.db.task.count({ where: await tasksOf(context, { doneByMeToday: true }) }),
    }),
  }),
});

builder.queryField('workCounts', (t) =>
  t.field({
    type: CountsType,
    description: 'How many tasks each filter of `workList` shows.',
    complexity: { field: 100 },
    resolve: (_root, _args, context) => countWork(context),
  }),
);

async function countWork(context: Context): Promise<Counts> {
  const roster = await rosterOf(context);
  const rows = await countTasks(context);
  const when: Record<When, number> = { OVERDUE: 0, TODAY: 0, THIS_WEEK: 0, LATER: 0 };
  for (const row of rows) when[row.when] += row.count;
  const all = sum(rows);
  const kinds = [...Map.groupBy(rows, ({ kind }) => kind)]
    .map(([kind, alike]) => ({ kind, count: sum(alike) }))
    .toSorted((a, b) => b.count - a.count);
  const keepers = keepersOf(roster, rows);
  const me = staffIdOf(context);
  const mine = keepers.find(({ colleague }) => colleague.id === me)?.count ?? 0;
  return { all, when, kinds, keepers, mine, nobodys: all - sum(keepers) };
}

const sum = (rows: readonly { readonly count: number }[]) =>
  rows.reduce((total, { count }) => total + count, 0);

function keepersOf(roster: Roster, rows: readonly CountedTasks[]): KeeperCount[] {
  const kept = Map.groupBy(rows, ({ kind, ownerId }) => roster.keeperOf(ownerId, kind)?.id);
  return roster.colleagues.flatMap((colleague) => {
    const theirs = kept.get(colleague.id);
    return theirs ? { colleague, count: sum(theirs) } : [];
  });
}
