import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { TaskKind as TaskKindEnum } from '../pathway/task.type.ts';
import { ColleagueType } from './colleague.type.ts';
import { type Colleague, type Roster, rosterOf } from './roster.store.ts';
import { type When, whenOf } from './when.ts';
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

/** Two statements, however many tasks there are. */
async function countWork(context: Context): Promise<Counts> {
  const { db, now } = context;
  const where = await tasksOf(context, {});
  const roster = await rosterOf(context);
  const byOwner = await db.task.groupBy({ by: ['kind', 'ownerId'], where, _count: true });
  const byDay = await db.task.groupBy({ by: ['dueOn'], where, _count: true });
  const when: Record<When, number> = { OVERDUE: 0, TODAY: 0, THIS_WEEK: 0, LATER: 0 };
  for (const { dueOn, _count } of byDay) when[whenOf(fromColumn(dueOn), dayOf(now))] += _count;
  const all = sum(byOwner);
  const kinds = [...Map.groupBy(byOwner, ({ kind }) => kind)]
    .map(([kind, rows]) => ({ kind, count: sum(rows) }))
    .toSorted((a, b) => b.count - a.count);
  const keepers = keepersOf(roster, byOwner);
  const kept = keepers.reduce((total, { count }) => total + count, 0);
  const me = staffIdOf(context);
  const mine = keepers.find(({ colleague }) => colleague.id === me)?.count ?? 0;
  return { all, when, kinds, keepers, mine, nobodys: all - kept };
}

interface Counted {
  readonly kind: TaskKind;
  readonly ownerId: string | null;
  readonly _count: number;
}

const sum = (rows: readonly Counted[]) => rows.reduce((total, { _count }) => total + _count, 0);

function keepersOf(roster: Roster, rows: readonly Counted[]): KeeperCount[] {
  const kept = Map.groupBy(rows, ({ kind, ownerId }) => roster.keeperOf(ownerId, kind)?.id);
  return roster.colleagues.flatMap((colleague) => {
    const theirs = kept.get(colleague.id);
    return theirs ? { colleague, count: sum(theirs) } : [];
  });
}
