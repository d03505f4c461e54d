import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import { type Context, scopesOf } from '../../operation/context.ts';
import { type About, mayKeep } from '../pathway/tasks-for.ts';
import { sundayOf, type When } from './when.ts';
import { SET_APART } from './work-filter.ts';

/** How many open tasks are alike in what the filters look at. */
export interface CountedTasks {
  readonly kind: TaskKind;
  readonly about: About;
  readonly ownerId: string | null;
  readonly when: When;
  readonly count: number;
}

/** Whom a row of the table of tasks is about, in SQL. */
export const ABOUT = `CASE WHEN pathway_id IS NOT NULL OR request_id IS NOT NULL THEN 'RESIDENT'
    WHEN volunteer_id IS NOT NULL OR application_id IS NOT NULL THEN 'VOLUNTEER' ELSE 'NOBODY' END`;

// As many rows as there are kinds, owners and times; which of them the caller may know of is said afterwards.
const COUNT = `SELECT kind, owner_id AS "ownerId",
  ${ABOUT} AS about,
  CASE WHEN due_on < $2::date THEN 'OVERDUE' WHEN due_on = $2::date THEN 'TODAY'
    WHEN due_on <= $3::date THEN 'THIS_WEEK' ELSE 'LATER' END AS "when", count(*)::int AS count
FROM task WHERE municipality_id = $1 AND done_at IS NULL GROUP BY 1, 2, 3, 4`;

/** One statement, however many tasks there are. */
export async function countTasks(context: Context) {
  const { db, municipality, now } = context;
  const today = dayOf(now);
  const rows = await db.$sql<CountedTasks>(
    COUNT,
    [municipality.code, today, sundayOf(today)],
    'count-tasks',
  );
  return rows.filter(areShown(context));
}

/** Which of them stand in the list of the caller, unless it asks for those that were set apart. */
export function areShown({ caller }: Context) {
  const scopes = scopesOf(caller) ?? new Set();
  return (row: { readonly kind: TaskKind; readonly about: About }): boolean =>
    mayKeep(scopes, row) && !SET_APART.includes(row.kind);
}
