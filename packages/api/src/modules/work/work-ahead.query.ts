import { addDays, type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../operation/context.ts';
import { type DueTasks, tasksAhead } from './ahead.store.ts';
import { rosterOf } from './roster.store.ts';
import { staffIdOf } from './whose.ts';

/** Today and the six days after it. */
const DAYS = 7;

interface Promised {
  readonly mine: number;
  readonly colleagues: number;
  readonly nobodys: number;
}

const PromisedType = builder.objectRef<Promised>('PromisedTasks').implement({
  description: 'How many open tasks there are, by whose they are today.',
  fields: (t) => ({
    mine: t.exposeInt('mine', { description: 'Those of the person who asks. Of a token none.' }),
    colleagues: t.exposeInt('colleagues', { description: 'Those that somebody else keeps.' }),
    nobodys: t.exposeInt('nobodys', { description: 'Those for whoever takes them.' }),
  }),
});

interface Day {
  readonly day: CivilDate;
  readonly promised: Promised;
}

const DayType = builder.objectRef<Day>('WorkDay').implement({
  description: 'A day with what is promised for it.',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date', description: 'Which day.' }),
    promised: t.expose('promised', { type: PromisedType, description: 'What is due on it.' }),
  }),
});

interface Ahead {
  readonly overdue: Promised;
  readonly days: readonly Day[];
  readonly later: Promised;
}

const AheadType = builder.objectRef<Ahead>('WorkAhead').implement({
  description:
    'The open tasks that the caller may see, by the day for which they are promised. All of it together is `all` of `workCounts`.',
  fields: (t) => ({
    overdue: t.expose('overdue', { type: PromisedType, description: 'Due before today.' }),
    days: t.field({
      type: [DayType],
      description: 'Today and the six days after it, also those without a task.',
      resolve: ({ days }) => [...days],
    }),
    later: t.expose('later', { type: PromisedType, description: 'Due after these days.' }),
  }),
});

builder.queryField('workAhead', (t) =>
  t.field({
    type: AheadType,
    description: 'What is promised for which day of the week ahead, and whose it is.',
    complexity: { field: 100 },
    resolve: (_root, _args, context) => lookAhead(context),
  }),
);

async function lookAhead(context: Context): Promise<Ahead> {
  const today = dayOf(context.now);
  const days = Array.from({ length: DAYS }, (_, i) => addDays(today, i));
  const roster = await rosterOf(context);
  const me = staffIdOf(context);
  const whose = ({ ownerId, kind }: DueTasks): keyof Promised => {
    const keeper = roster.keeperOf(ownerId, kind);
    if (!keeper) return 'nobodys';
    return keeper.id === me ? 'mine' : 'colleagues';
  };
  const byDue = Map.groupBy(await tasksAhead(context, days.at(-1)!), ({ due }) => due);
  const promised = (due: string): Promised => {
    const sum = { mine: 0, colleagues: 0, nobodys: 0 };
    for (const tasks of byDue.get(due) ?? []) sum[whose(tasks)] += tasks.count;
    return sum;
  };
  return {
    overdue: promised('OVERDUE'),
    days: days.map((day) => ({ day, promised: promised(day) })),
    later: promised('LATER'),
  };
}
