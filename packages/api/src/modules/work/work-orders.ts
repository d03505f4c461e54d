import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { parseCivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import {
  cursorInvalid,
  decodeCursor,
  encodeCursor,
  idInCursor,
  idOfCursor,
} from '../../graphql/cursor.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';

export const WorkOrder = describedEnum('WorkOrder', 'In which order the work list comes.', {
  DUE_FIRST: 'What was promised first comes first, overdue on top.',
  NEWEST_FIRST: 'What was promised last comes first.',
  BY_NAME:
    'By the name of whom it is about, as a reader looks names up; what is about nobody, or about somebody whose name the caller may not see, comes last.',
});

type Row = { readonly id: string; readonly dueOn: Date };

// Keyset paging by row comparison, written so that PostgreSQL starts in the index at the first column:
// Prisma's own cursor would cost a statement of its own for each relation.
export const INDEXED_ORDERS = {
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
