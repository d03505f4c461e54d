import { queryFromInfo } from '@pothos/plugin-prisma';
import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay';
import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import { encodeCursor, PAGE, pageComplexity } from '../../graphql/cursor.ts';
import { SHOWS_PERSON_WITH } from '../../graphql/plugins/record-access.ts';
import type { Context } from '../../operation/context.ts';
import { TaskType } from '../pathway/task.type.ts';
import { pageByName } from './by-name.store.ts';
import { findTasks, recordFound } from './search.store.ts';
import { SET_APART, tasksOf, WorkFilter } from './work-filter.ts';
import { INDEXED_ORDERS, WorkOrder } from './work-orders.ts';

/** Counting everything costs more than anybody needs to know: above this it is "many". */
const COUNT_UP_TO = 10_000;
const countUpTo = ({ db }: Context, where: Prisma.TaskWhereInput) =>
  db.task.count({ where, take: COUNT_UP_TO });

builder.queryField('workList', (t) =>
  t.connection(
    {
      type: TaskType,
      extensions: SHOWS_PERSON_WITH('search'),
      description:
        'What has to be done, for whom and by when: the open tasks of the municipality. A token with `notices:read` alone sees the notices to check and the letters to send, one with `volunteers:read` those about volunteers, one with `safeguarding:read` where a professional has to look.',
      args: {
        filter: t.arg({ type: WorkFilter, description: 'Leave it out to see everything.' }),
        search: t.arg.string({
          description:
            'Only of people whom all of these words fit, of at most 100 characters: part of a name, street, postcode, reference or telephone number, as far as the caller may see them. At most 500 are found, of open tasks alone. Whom it found is written down as reading is.',
        }),
        orderBy: t.arg({
          type: WorkOrder,
          required: true,
          defaultValue: 'DUE_FIRST',
          description: 'Overdue on top, if nothing else is said.',
        }),
      },
      complexity: pageComplexity,
      resolve: async (_root, args, context, info) => {
        const search = args.search?.trim();
        const where: Prisma.TaskWhereInput = {
          ...(await tasksOf(context, args.filter)),
          ...(search && { id: { in: await findTasks(context, search) } }),
        };
        const query = queryFromInfo({
          context,
          info,
          typeName: 'Task',
          paths: [['nodes'], ['edges', 'node']],
        });
        const order = args.orderBy === 'BY_NAME' ? null : INDEXED_ORDERS[args.orderBy];
        const toCursor = order?.toCursor ?? (({ id }: { id: string }) => encodeCursor(id));
        const page = await resolveCursorConnection(
          { args, defaultSize: PAGE.default, maxSize: PAGE.max, toCursor },
          async (part: ResolveCursorConnectionArgs) => {
            const { db, municipality } = context;
            const ids = order ? [] : await pageByName(context, where, part);
            const which: Which = order
              ? inOrder(order, where, part)
              : { where: { municipalityId: municipality.code, id: { in: ids } } };
            const found = await db.task.findMany({ ...query, ...which });
            const tasks = order
              ? found
              : found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
            if (search) recordFound(context, tasks);
            return tasks;
          },
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
          resolve: async (_page, _args, context) =>
            countUpTo(context, await tasksOf(context, { kinds: SET_APART })),
        }),
      }),
    },
    { name: 'WorkListEdge', description: 'A task with its place in the list.' },
  ),
);

type Which = Pick<Prisma.TaskFindManyArgs, 'where' | 'orderBy' | 'take'>;
type Order = (typeof INDEXED_ORDERS)[keyof typeof INDEXED_ORDERS];

function inOrder(
  order: Order,
  where: Prisma.TaskWhereInput,
  { before, after, limit, inverted }: ResolveCursorConnectionArgs,
): Which {
  return {
    where: { AND: [where, after ? order.after(after) : {}, before ? order.before(before) : {}] },
    orderBy: order.by(inverted),
    take: limit,
  };
}
