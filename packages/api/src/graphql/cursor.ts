import { operationError } from '../operation/errors.ts';

// Cursors tell where in an order an entry lies, not which entry it was: they stay valid when it goes.

/** How many entries a page has when nothing is said, and how many at most. */
export const PAGE = { default: 20, max: 100 } as const;

/** What a page may cost: the entries that were asked for, and never less than nothing. */
export const pageComplexity = ({
  first,
  last,
}: {
  first?: number | null;
  last?: number | null;
}) => ({
  field: 1,
  multiplier: Math.max(first ?? last ?? PAGE.default, 0),
});

export const encodeCursor = (text: string) => Buffer.from(text).toString('base64url');
export const decodeCursor = (cursor: string) => Buffer.from(cursor, 'base64url').toString();

/** The id that a cursor of an order by id names. */
export const idInCursor = (cursor: string) => idOfCursor(decodeCursor(cursor));

export function idOfCursor(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw cursorInvalid();
  return text;
}

export const cursorInvalid = () =>
  operationError('CURSOR_INVALID', 'This is no cursor of this list in this order.');
