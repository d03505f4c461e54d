import type { Context } from '../operation/context.ts';

/**
 * Lets others who want to change this row wait until the transaction ends: what is decided on it stays true,
 * and a refusal never comes after half of the work was written. Rows that refer to it may be added meanwhile.
 */
export const lockRow = (
  { db, municipality }: Pick<Context, 'db' | 'municipality'>,
  table: 'pathway' | 'support_request' | 'volunteer',
  id: string,
): Promise<unknown[]> =>
  db.$sql(
    `SELECT FROM ${table} WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    [municipality.code, id],
    `lock-${table}`,
  );
