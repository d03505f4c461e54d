import {
  type DefaultConnectionArguments,
  type ResolveCursorConnectionArgs,
  resolveCursorConnection,
} from '@pothos/plugin-relay';
import { encodeCursor, idInCursor, PAGE } from './cursor.ts';

/** Which rows a page has, as Prisma takes it. */
interface Asked {
  readonly where: { readonly id: { readonly lt?: string; readonly gt?: string } };
  readonly orderBy: { readonly id: 'asc' | 'desc' };
  readonly take: number;
}

/** A page of rows, the newest first: an id says when its row was made. */
export const newestFirst = <Row extends { readonly id: string }>(
  args: DefaultConnectionArguments,
  read: (asked: Asked) => Promise<Row[]>,
) =>
  resolveCursorConnection(
    {
      args,
      defaultSize: PAGE.default,
      maxSize: PAGE.max,
      toCursor: ({ id }: Row) => encodeCursor(id),
    },
    ({ before, after, limit, inverted }: ResolveCursorConnectionArgs) =>
      read({
        where: {
          id: {
            ...(after && { lt: idInCursor(after) }),
            ...(before && { gt: idInCursor(before) }),
          },
        },
        orderBy: { id: inverted ? 'asc' : 'desc' },
        take: limit,
      }),
  );
