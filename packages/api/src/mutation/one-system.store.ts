import type { Context } from '../operation/context.ts';

const TOKEN = 'token:';

/**
 * Whether two who said the same may be one: the same person, or tokens of one system, such as the old and the new one
 * while it changes over. Tokens without a label may be anybody's, so in doubt they are.
 */
export async function mayBeOne(
  { db, municipality }: Context,
  one: string,
  other: string,
): Promise<boolean> {
  if (one === other) return true;
  if (![one, other].every((actor) => actor.startsWith(TOKEN))) return false;
  const ids = [one, other].map((actor) => actor.slice(TOKEN.length));
  const labels = await db.$sql<{ systems: number }>(
    `SELECT count(DISTINCT coalesce(issuer || ' ' || client_id, label))::int AS systems
     FROM access_token WHERE municipality_id = $1 AND id = ANY ($2::uuid[])`,
    [municipality.code, ids],
  );
  return labels[0]!.systems < 2;
}
