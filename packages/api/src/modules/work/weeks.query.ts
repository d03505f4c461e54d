import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { builder } from '../../graphql/builder.ts';
import {
  begunIn,
  endedIn,
  leftAfter,
  mondaysUpTo,
  supportByWeek,
  tasksByWeek,
} from './weeks.store.ts';

interface SupportWeek {
  readonly monday: CivilDate;
  readonly waiting: number;
  readonly supported: number;
  readonly visits: number;
}

interface WorkWeek {
  readonly monday: CivilDate;
  readonly open: number;
  readonly closed: number;
}

const WorkWeekType = builder.objectRef<WorkWeek>('WorkWeek').implement({
  description:
    'How much work a week left, of the tasks that the caller may see. Tasks of people who were erased since are not counted.',
  fields: (t) => ({
    monday: t.expose('monday', { type: 'Date', description: 'The first day of the week.' }),
    open: t.exposeInt('open', {
      description: 'How many tasks were open when it ended; in this week: that are open now.',
    }),
    closed: t.exposeInt('closed', {
      description: 'How many were done in it, or were not needed any more.',
    }),
  }),
});

const SupportWeekType = builder.objectRef<SupportWeek>('SupportWeek').implement({
  description:
    'How many people waited and were supported, week by week. Whoever is held waits nowhere meanwhile; people who were erased since are not counted among those who were visited.',
  fields: (t) => ({
    monday: t.expose('monday', { type: 'Date', description: 'The first day of the week.' }),
    waiting: t.exposeInt('waiting', {
      description:
        'How many waited for a volunteer when it ended, also those to whom one was proposed; in this week: who wait now.',
    }),
    supported: t.exposeInt('supported', {
      description: 'How many had support when it ended, also where it was ending.',
    }),
    visits: t.exposeInt('visits', {
      description: 'How many visits and calls of volunteers there were in it.',
    }),
  }),
});

builder.queryField('workWeeks', (t) =>
  t.field({
    type: [WorkWeekType],
    description: 'How much work the last twelve weeks left, the oldest first and this one last.',
    complexity: { field: 100 },
    resolve: async (_root, _args, context) => {
      const tasks = await tasksByWeek(context);
      return mondaysUpTo(context.now).map((monday, i) => ({
        monday,
        open: leftAfter(i + 1, tasks),
        closed: endedIn(i + 1, tasks),
      }));
    },
  }),
);

builder.queryField('supportWeeks', (t) =>
  t.field({
    type: [SupportWeekType],
    description:
      'How many people waited and were supported in the last twelve weeks, the oldest first and this one last.',
    complexity: { field: 100 },
    resolve: async (_root, _args, context) => {
      const rows = await supportByWeek(context);
      const {
        WAITING = [],
        SUPPORTED = [],
        VISITED = [],
      } = Object.groupBy(rows, ({ what }) => what);
      return mondaysUpTo(context.now).map((monday, i) => ({
        monday,
        waiting: leftAfter(i + 1, WAITING),
        supported: leftAfter(i + 1, SUPPORTED),
        visits: begunIn(i + 1, VISITED),
      }));
    },
  }),
);
