import type { Context } from '../../operation/context.ts';

/** Whose a task is, and since when. */
interface Owned {
  readonly ownerId: string;
  readonly givenById: string | null;
  readonly givenAt: Date;
  readonly seenAt: Date | null;
}

interface Row {
  readonly pathway_id: string;
  readonly owner_id: string | null;
  readonly given_by_id: string | null;
}

/**
 * Who had the promise before, by pathway: whoever has one keeps the next one too, so that nobody is left between two
 * people. Of a pathway that was never anybody's, or was laid down last, there is none.
 */
export async function ownersBefore(
  { db, municipality, caller, now }: Context,
  pathwayIds: readonly string[],
): Promise<ReadonlyMap<string, Owned>> {
  const rows = await db.$sql<Row>(
    `SELECT DISTINCT ON (pathway_id) pathway_id, owner_id, given_by_id FROM task
     WHERE municipality_id = $1 AND pathway_id = ANY($2::uuid[]) AND given_at IS NOT NULL
     ORDER BY pathway_id, given_at DESC, id DESC`,
    [municipality.code, pathwayIds],
    'owners-before',
  );
  const me = caller.door === 'STAFF' ? caller.staffId : null;
  return new Map(
    rows.flatMap(({ pathway_id, owner_id: ownerId, given_by_id: givenById }) =>
      ownerId === null
        ? []
        : [[pathway_id, { ownerId, givenById, givenAt: now, seenAt: ownerId === me ? now : null }]],
    ),
  );
}
