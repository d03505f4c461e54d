import { recordAccess } from '../../graphql/plugins/record-access.ts';
import { type Context, hasScope } from '../../operation/context.ts';
import { bare, wordsOf } from '../../rows/find-by-words.ts';

/** More than anybody reads: whoever finds so many says more of whom they mean. */
const FOUND_AT_MOST = 500;

/**
 * The open tasks about the people whom the words fit: each word has to be part of a name, a street, a reference or a
 * telephone number, of somebody whom the caller may see by it. Small letters and marks on letters say nothing, and a
 * number is found in any notation.
 */
export async function findTasks(context: Context, text: string): Promise<string[]> {
  const words = wordsOf(text);
  const columns = columnsFor(context);
  if (words.length === 0 || columns.length === 0) return [];
  const { db, municipality } = context;
  // All are read, so that PostgreSQL joins whole tables: to stop early it would look up each row by itself.
  const found = await db.$sql<{ id: string }>(
    `WITH known AS MATERIALIZED (
       SELECT t.id, t.due_on, concat_ws(' ', ${columns.join(', ')}) AS told FROM task t
       LEFT JOIN pathway p ON p.municipality_id = $1 AND p.id = t.pathway_id
       LEFT JOIN bereaved_partner b ON b.municipality_id = $1 AND b.id = p.partner_id
       LEFT JOIN support_request r ON r.municipality_id = $1 AND r.id = t.request_id
       LEFT JOIN volunteer v ON v.municipality_id = $1 AND v.id = t.volunteer_id
       LEFT JOIN volunteer_application a ON a.municipality_id = $1 AND a.id = t.application_id
       WHERE t.municipality_id = $1 AND t.done_at IS NULL)
     SELECT id FROM (SELECT id, due_on, ${bare('told')} AS bare FROM known OFFSET 0) each
     WHERE ${words.map((_, i) => `bare LIKE $${i + 2}`).join(' AND ')}
     ORDER BY due_on, id LIMIT ${FOUND_AT_MOST}`,
    [municipality.code, ...words],
    `find-tasks-${columns.length}-${words.length}`,
  );
  return found.map(({ id }) => id);
}

// By which columns somebody may find whom: by those alone that their scope shows.
const PARTNER = [
  ...['b.name', 'b.surname_prefix', 'b.surname', 'b.partner_surname_prefix', 'b.partner_surname'],
  ...['b.street', 'b.postcode'],
];
const RESIDENT = [...['b.phone', 'r.name', 'r.street', 'r.postcode', 'r.phone', 'r.reference']];
const VOLUNTEER = ['v.name', 'v.phone', 'a.name', 'a.phone', 'a.reference'];

function columnsFor({ caller }: Context): string[] {
  const knowsResidents = hasScope(caller, 'requests:read');
  return [
    ...(knowsResidents || hasScope(caller, 'notices:read') ? PARTNER : []),
    ...(knowsResidents ? RESIDENT : []),
    ...(hasScope(caller, 'volunteers:read') ? VOLUNTEER : []),
  ];
}

/** Whoever finds a task by somebody's name learns something of that person, whatever else they ask for. */
export function recordFound(
  context: Context,
  tasks: readonly {
    readonly pathwayId: string | null;
    readonly requestId: string | null;
    readonly volunteerId: string | null;
    readonly applicationId: string | null;
  }[],
): void {
  for (const { pathwayId, requestId, volunteerId, applicationId } of tasks) {
    if (pathwayId) recordAccess(context, 'Pathway', pathwayId);
    else if (requestId) recordAccess(context, 'SupportRequest', requestId);
    if (volunteerId) recordAccess(context, 'Volunteer', volunteerId);
    if (applicationId) recordAccess(context, 'VolunteerApplication', applicationId);
  }
}
