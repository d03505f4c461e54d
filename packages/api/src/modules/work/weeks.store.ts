import { momentsOf } from '@steunpad/domain/calendar/amsterdam-clock.ts';
import { addDays, type CivilDate, dayOf, mondayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import type { Context } from '../../operation/context.ts';
import type { About } from '../pathway/tasks-for.ts';
import { ABOUT, areShown } from './count-tasks.store.ts';

/** A quarter of a year, the week that is not over among them. */
const WEEKS = 12;

/** The Mondays on which these weeks begin, the oldest first. */
export function mondaysUpTo(now: Date): readonly CivilDate[] {
  const monday = mondayOf(dayOf(now));
  return Array.from({ length: WEEKS }, (_, i) => addDays(monday, 7 * (i + 1 - WEEKS)));
}

/** When these weeks begin, for the database, which numbers them from 1: 0 is before all of them. */
const beginnings = (now: Date): readonly string[] =>
  mondaysUpTo(now).map((monday) => momentsOf(monday, '00:00')![0]!.toISOString());

/** How many lasted from one week until another; `null`: they still do. */
interface Lasting {
  readonly from: number;
  readonly until: number | null;
  readonly count: number;
}

/** How many there still were when a week ended, by its number. */
export const leftAfter = (week: number, rows: readonly Lasting[]): number =>
  sum(rows.filter(({ from, until }) => from <= week && (until === null || until > week)));

/** How many ended within a week. */
export const endedIn = (week: number, rows: readonly Lasting[]): number =>
  sum(rows.filter(({ until }) => until === week));

/** How many began within a week. */
export const begunIn = (week: number, rows: readonly Lasting[]): number =>
  sum(rows.filter(({ from }) => from === week));

const sum = (rows: readonly Lasting[]) => rows.reduce((total, { count }) => total + count, 0);

interface LastingTasks extends Lasting {
  readonly kind: TaskKind;
  readonly about: About;
}

const TASKS = `SELECT kind, ${ABOUT} AS about, width_bucket(opened_at, $2::timestamptz[]) AS "from",
  CASE WHEN done_at IS NOT NULL THEN width_bucket(done_at, $2::timestamptz[]) END AS until, count(*)::int AS count
FROM task WHERE municipality_id = $1 AND (done_at IS NULL OR done_at >= ($2::timestamptz[])[1])
GROUP BY 1, 2, 3, 4`;

/** The tasks of the last weeks that the caller may see, in one statement. */
export async function tasksByWeek(context: Context): Promise<readonly LastingTasks[]> {
  const { db, municipality, now } = context;
  const given = [municipality.code, beginnings(now)];
  const rows = await db.$sql<LastingTasks>(TASKS, given, 'tasks-by-week');
  return rows.filter(areShown(context));
}

interface LastingSupport extends Lasting {
  readonly what: 'WAITING' | 'SUPPORTED' | 'VISITED';
}

// A step lasts until the next one.
const SUPPORT = `WITH stood AS (
  SELECT to_state, at, lead(at) OVER (PARTITION BY pathway_id ORDER BY at, id) AS until
  FROM pathway_transition WHERE municipality_id = $1
)
SELECT CASE WHEN to_state IN ('WAITING', 'PROPOSED') THEN 'WAITING' ELSE 'SUPPORTED' END AS what,
  width_bucket(at, $2::timestamptz[]) AS "from",
  CASE WHEN until IS NOT NULL THEN width_bucket(until, $2::timestamptz[]) END AS until, count(*)::int AS count
FROM stood
WHERE to_state IN ('WAITING', 'PROPOSED', 'ACTIVE', 'ENDING') AND (until IS NULL OR until >= ($2::timestamptz[])[1])
GROUP BY 1, 2, 3
UNION ALL
SELECT 'VISITED', width_bucket("on", $3::date[]), NULL, count(*)::int
FROM support_contact WHERE municipality_id = $1 AND NOT cancelled AND "on" >= ($3::date[])[1]
GROUP BY 2`;

/** Who waited, who was supported, and visits of volunteers, in one statement. */
export const supportByWeek = ({ db, municipality, now }: Context): Promise<LastingSupport[]> =>
  db.$sql<LastingSupport>(
    SUPPORT,
    [municipality.code, beginnings(now), mondaysUpTo(now)],
    'support-by-week',
  );
