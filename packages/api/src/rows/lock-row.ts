import type { Context } from '../operation/context.ts';

type Lockable = 'pathway' | 'support_request' | 'volunteer' | 'cohort_member' | 'meeting';

/**
 * Lets others who want to change this row wait until the transaction ends: what is decided on it stays true,
 * and a refusal never comes after half of the work was written. Rows that refer to it may be added meanwhile.
 */
export const lockRow = (
  context: Pick<Context, 'db' | 'municipality'>,
  table: Lockable,
  id: string,
): Promise<unknown[]> => lockRows(context, table, [id]);

/** The same for many rows, always in the order of their ids: two that want some of the same wait, and never for each other. */
export const lockRows = (
  { db, municipality }: Pick<Context, 'db' | 'municipality'>,
  table: Lockable,
  ids: readonly string[],
): Promise<unknown[]> =>
  db.$sql(
    `SELECT FROM ${table} WHERE municipality_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
    [municipality.code, ids],
    `lock-${table}`,
  );
