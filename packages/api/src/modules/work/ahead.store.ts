import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import type { Context } from '../../operation/context.ts';
import type { About } from '../pathway/tasks-for.ts';
import { ABOUT, areShown } from './count-tasks.store.ts';

/** How many open tasks of a kind and an owner are due then: a day, or `OVERDUE` or `LATER`. */
export interface DueTasks {
  readonly kind: TaskKind;
  readonly about: About;
  readonly ownerId: string | null;
  readonly due: string;
  readonly count: number;
}

const AHEAD = `SELECT kind, owner_id AS "ownerId", ${ABOUT} AS about,
  CASE WHEN due_on < $2::date THEN 'OVERDUE' WHEN due_on > $3::date THEN 'LATER' ELSE due_on::text END AS due,
  count(*)::int AS count
FROM task WHERE municipality_id = $1 AND done_at IS NULL GROUP BY 1, 2, 3, 4`;

/** One statement, however many tasks there are. */
export async function tasksAhead(context: Context, last: CivilDate): Promise<DueTasks[]> {
  const { db, municipality, now } = context;
  const rows = await db.$sql<DueTasks>(AHEAD, [municipality.code, dayOf(now), last], 'tasks-ahead');
  return rows.filter(areShown(context));
}
