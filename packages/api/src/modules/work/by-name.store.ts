import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { cursorInvalid, idInCursor } from '../../graphql/cursor.ts';
import { type Context, hasScope } from '../../operation/context.ts';

interface Page {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
  /** From the end of the list to its beginning. */
  readonly inverted: boolean;
}

/**
 * One page of tasks by the name that their row shows, what is about nobody last. A name stands in one of four tables,
 * so no index has this order: the names of all open tasks are read, as the search reads them.
 */
export async function pageByName(
  context: Context,
  where: Prisma.TaskWhereInput,
  page: Page,
): Promise<string[]> {
  const { db, municipality, caller } = context;
  const [after, before] = await Promise.all([
    placeOf(context, page.after),
    placeOf(context, page.before),
  ]);
  const tasks = await db.task.findMany({ where, select: { id: true } });
  const isOpen = where.doneAt === null;
  const residents = hasScope(caller, 'requests:read');
  const rows = await db.$sql<{ id: string }>(
    statement(page.inverted, isOpen),
    [
      ...[municipality.code, tasks.map(({ id }) => id), after, before],
      ...[residents || hasScope(caller, 'notices:read'), residents],
      ...[hasScope(caller, 'volunteers:read'), page.limit],
    ],
    `work-by-name-${isOpen}-${page.inverted}`,
  );
  return rows.map(({ id }) => id);
}

/** The task that a cursor names. The cursor holds no name: what stands in it may be logged. */
async function placeOf({ db, municipality }: Context, cursor?: string): Promise<string | null> {
  if (cursor === undefined) return null;
  const id = idInCursor(cursor);
  const known = await db.task.count({ where: { municipalityId: municipality.code, id } });
  if (known === 0) throw cursorInvalid();
  return id;
}

// Each name counts for whoever may see it alone. The order is that of the language, which `volunteer.name` has and the
// whole expression takes over; where the database has no such order it is its own.
const NAMED = `SELECT t.id, coalesce(CASE WHEN $5::boolean THEN b.name END, CASE WHEN $6::boolean THEN r.name END,
    CASE WHEN $7::boolean THEN v.name END, CASE WHEN $7::boolean THEN a.name END) AS name FROM task t
  LEFT JOIN pathway p ON p.municipality_id = $1 AND p.id = t.pathway_id
  LEFT JOIN bereaved_partner b ON b.municipality_id = $1 AND b.id = p.partner_id
  LEFT JOIN support_request r ON r.municipality_id = $1 AND r.id = t.request_id
  LEFT JOIN volunteer v ON v.municipality_id = $1 AND v.id = t.volunteer_id
  LEFT JOIN volunteer_application a ON a.municipality_id = $1 AND a.id = t.application_id
  WHERE t.municipality_id = $1`;

// All that is open is read, so that PostgreSQL joins whole tables instead of looking up each task by itself.
function statement(inverted: boolean, isOpen: boolean): string {
  const direction = inverted ? 'DESC' : 'ASC';
  const place = (id: string) =>
    `(SELECT p.name IS NULL, coalesce(p.name, ''), p.id FROM place p WHERE p.id = ${id}::uuid)`;
  const here = `(n.name IS NULL, coalesce(n.name, ''), n.id)`;
  return `WITH known AS MATERIALIZED (${NAMED} AND ${isOpen ? 't.done_at IS NULL' : 't.id = ANY($2::uuid[])'}),
      place AS MATERIALIZED (${NAMED} AND t.id = ANY(ARRAY[$3, $4]::uuid[]))
    SELECT n.id FROM known n
    WHERE n.id IN (SELECT unnest($2::uuid[]))
      AND ($3::uuid IS NULL OR ${here} > ${place('$3')})
      AND ($4::uuid IS NULL OR ${here} < ${place('$4')})
    ORDER BY n.name IS NULL ${direction}, n.name ${direction}, n.id ${direction} LIMIT $8::int`;
}
