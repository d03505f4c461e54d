import { queryFromInfo } from '@pothos/plugin-prisma';
import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay';
import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { parseCivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { PathwayState, TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import { builder } from '../../graphql/builder.ts';
import {
  cursorInvalid,
  decodeCursor,
  encodeCursor,
  idInCursor,
  idOfCursor,
  PAGE,
  pageComplexity,
} from '../../graphql/cursor.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { NeedDomain } from '../people/need.enums.ts';
import { TaskKind as TaskKindEnum, TaskType, WorkState } from './task.type.ts';
import { ABOUT_NOBODY, tasksFor } from './tasks-for.ts';

/** Counting everything costs more than anybody needs to know: above this it is "many". */
const COUNT_UP_TO = 10_000;
const countUpTo = ({ db }: Context, where: Prisma.TaskWhereInput) =>
  db.task.count({ where, take: COUNT_UP_TO });

const WorkOrder = describedEnum('WorkOrder', 'In which order the work list comes.', {
  DUE_FIRST: 'What was promised first comes first, overdue on top.',
  NEWEST_FIRST: 'What was promised last comes first.',
});

const WorkFilter = builder.inputType('WorkFilter', {
  description:
    'What to show of the work list. Everything that is given has to hold; within one list any value will do.',
  fields: (t) => ({
    states: t.field({ type: [WorkState], description: 'Only people who stand here.' }),
    kinds: t.field({
      type: [TaskKindEnum],
      description:
        'Only these kinds of task. `LOOK_AT_REQUEST` and `LOOK_AT_APPLICATION` are shown only when they are named here.',
    }),
    dueBy: t.field({
      type: 'Date',
      description: 'Only what is promised for this day or before it.',
    }),
    dueFrom: t.field({
      type: 'Date',
      description: 'Only what is promised for this day or after it.',
    }),
    needDomains: t.field({
      type: [NeedDomain],
      description: 'Only people who told of a need in one of these parts of life.',
    }),
  }),
});

type Filter = typeof WorkFilter.$inferInput;

builder.queryField('workList', (t) =>
  t.connection(
    {
      type: TaskType,
      description:
        'What has to be done, for whom and by when: the open tasks of the municipality. A token with `notices:read` alone sees the notices to check and the letters to send, one with `volunteers:read` those about volunteers, one with `safeguarding:read` where a professional has to look.',
      args: {
        filter: t.arg({ type: WorkFilter, description: 'Leave it out to see everything.' }),
        orderBy: t.arg({
          type: WorkOrder,
          required: true,
          defaultValue: 'DUE_FIRST',
          description: 'Overdue on top, if nothing else is said.',
        }),
      },
      complexity: pageComplexity,
      resolve: async (_root, args, context, info) => {
        const order = ORDERS[args.orderBy];
        const where = whereOf(context, args.filter);
        const query = queryFromInfo({
          context,
          info,
          typeName: 'Task',
          paths: [['nodes'], ['edges', 'node']],
        });
        const page = await resolveCursorConnection(
          { args, defaultSize: PAGE.default, maxSize: PAGE.max, toCursor: order.toCursor },
          ({ before, after, limit, inverted }: ResolveCursorConnectionArgs) =>
            context.db.task.findMany({
              ...query,
              where: {
                AND: [where, after ? order.after(after) : {}, before ? order.before(before) : {}],
              },
              orderBy: order.by(inverted),
              take: limit,
            }),
        );
        return { ...page, where };
      },
    },
    {
      name: 'WorkListConnection',
      description: 'A page of the work list.',
      fields: (connection) => ({
        totalCount: connection.int({
          description: `How many there are on all pages, counted up to ${COUNT_UP_TO.toLocaleString('en')}. Counted only when asked for.`,
          resolve: ({ where }: { where?: Prisma.TaskWhereInput }, _args, context) =>
            countUpTo(context, where!),
        }),
        setApart: connection.int({
          description:
            'How many forms came in when more came in than usual, and wait for a person to look at them. They are on no page unless `kinds` asks for them. Counted as `totalCount` is.',
          resolve: (_page, _args, context) =>
            countUpTo(context, whereOf(context, { kinds: SET_APART })),
        }),
      }),
    },
    { name: 'WorkListEdge', description: 'A task with its place in the list.' },
  ),
);

/** Many at once would bury the promises to everybody else. */
const SET_APART: TaskKind[] = ['LOOK_AT_REQUEST', 'LOOK_AT_APPLICATION'];

function whereOf(
  { municipality, caller }: Context,
  filter: Filter | null | undefined,
): Prisma.TaskWhereInput {
  const { states, kinds, dueBy, dueFrom, needDomains } = filter ?? {};
  const isAsked = (kind: TaskKind) => (kinds ? kinds.includes(kind) : !SET_APART.includes(kind));
  return {
    municipalityId: municipality.code,
    doneAt: null,
    dueOn: { ...(dueBy && { lte: toColumn(dueBy) }), ...(dueFrom && { gte: toColumn(dueFrom) }) },
    AND: [
      ...(states ? [stateIn(states)] : []),
      ...(needDomains ? [needIn(needDomains)] : []),
      tasksFor(caller, isAsked),
    ],
  };
}

/** What a task is about that belongs to no pathway. */
const ABOUT = {
  REQUESTED: 'requestId',
  APPLIED: 'applicationId',
  VOLUNTEER: 'volunteerId',
} as const;
const OUTSIDE = Object.keys(ABOUT) as (keyof typeof ABOUT)[];

function stateIn(states: NonNullable<Filter['states']>): Prisma.TaskWhereInput {
  const pathway = states.filter((state) => state !== 'NOBODY' && !OUTSIDE.includes(state as never));
  const outside = OUTSIDE.filter((state) => states.includes(state));
  return {
    OR: [
      { pathway: { state: { in: pathway as PathwayState[] } } },
      ...outside.map((state) => ({ pathwayId: null, [ABOUT[state]]: { not: null } })),
      ...(states.includes('NOBODY') ? [ABOUT_NOBODY] : []),
    ],
  };
}

function needIn(domains: NonNullable<Filter['needDomains']>): Prisma.TaskWhereInput {
  const some = { some: { domain: { in: domains }, wish: { not: 'NO' as const } } };
  return { OR: [{ request: { needs: some } }, { pathway: { talks: { some: { needs: some } } } }] };
}

type Row = { readonly id: string; readonly dueOn: Date };

// Keyset paging by row comparison, written so that PostgreSQL starts in the index at the first column:
// Prisma's own cursor would cost a statement of its own for each relation.
const ORDERS = {
  DUE_FIRST: {
    toCursor: ({ dueOn, id }: Row) => encodeCursor(`${fromColumn(dueOn)} ${id}`),
    by: (inverted: boolean): Prisma.TaskOrderByWithRelationInput[] =>
      inverted ? [{ dueOn: 'desc' }, { id: 'desc' }] : [{ dueOn: 'asc' }, { id: 'asc' }],
    after(cursor: string): Prisma.TaskWhereInput {
      const [day, id] = dueAndId(cursor);
      return { dueOn: { gte: day }, OR: [{ dueOn: { gt: day } }, { id: { gt: id } }] };
    },
    before(cursor: string): Prisma.TaskWhereInput {
      const [day, id] = dueAndId(cursor);
      return { dueOn: { lte: day }, OR: [{ dueOn: { lt: day } }, { id: { lt: id } }] };
    },
  },
  NEWEST_FIRST: {
    toCursor: ({ id }: Row) => encodeCursor(id),
    by: (inverted: boolean): Prisma.TaskOrderByWithRelationInput[] => [
      { id: inverted ? 'asc' : 'desc' },
    ],
    after: (cursor: string): Prisma.TaskWhereInput => ({ id: { lt: idInCursor(cursor) } }),
    before: (cursor: string): Prisma.TaskWhereInput => ({ id: { gt: idInCursor(cursor) } }),
  },
};

function dueAndId(cursor: string): [Date, string] {
  const [day = '', id = ''] = decodeCursor(cursor).split(' ');
  const due = parseCivilDate(day);
  if (!due) throw cursorInvalid();
  return [toColumn(due), idOfCursor(id)];
}
