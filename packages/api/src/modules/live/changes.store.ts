import type { Db } from '@steunpad/database';
import type { TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import { cursorInvalid, decodeCursor, encodeCursor } from '../../graphql/cursor.ts';
import type { About } from '../pathway/tasks-for.ts';

export interface TaskChange {
  readonly id: string;
  readonly kind: TaskKind;
  readonly about: About;
  readonly pathwayId: string | null;
}

export interface PathwayChange {
  readonly id: string;
  readonly version: number | null;
  readonly fromNotice: boolean;
  /** Whether somebody opened or left it, and nothing else. */
  readonly presence: boolean;
}

/** A row of what changed, in the transaction of the change. */
export interface Change {
  readonly id: string;
  readonly transaction: string;
  /** One of the two; neither when anything may have changed. */
  readonly task: TaskChange | null;
  readonly pathway: PathwayChange | null;
}

export interface Changes {
  /** From here on the next question goes on. */
  readonly cursor: string;
  /** What was asked for is not known any more, or too much: everything may be another. */
  readonly isEverything: boolean;
  readonly changes: readonly Change[];
  /** Rows of this transaction and later ones come again with the next question: others may still be under way. */
  readonly from: bigint;
}

/** More than a page shows at once. */
const AT_MOST = 500;
/** Rows are kept for a day; an older cursor may have missed some. */
const VALID_SECONDS = 23 * 3_600;

// A number of a transaction is given when it begins and seen when it ends, so that what is saved later may have the
// lower number. Below the lowest that is still under way nothing will be added any more: that is where to go on.
const READ = `SELECT extract(epoch FROM pg_postmaster_start_time())::bigint::text AS started,
  pg_snapshot_xmin(pg_current_snapshot())::text AS from, extract(epoch FROM now())::bigint::text AS at,
  (SELECT coalesce(json_agg(json_build_object('id', id, 'transaction', transaction::text,
      'task', CASE WHEN task_id IS NOT NULL THEN
        json_build_object('id', task_id, 'kind', kind, 'about', about, 'pathwayId', pathway_id) END,
      'pathway', CASE WHEN task_id IS NULL AND pathway_id IS NOT NULL THEN json_build_object(
        'id', pathway_id, 'version', version, 'fromNotice', from_notice, 'presence', presence) END)), '[]')
    FROM (SELECT * FROM work_change WHERE municipality_id = $1 AND transaction >= $2::bigint
      LIMIT ${AT_MOST + 1}) changed) AS changes`;

interface Row {
  readonly started: string;
  readonly from: string;
  readonly at: string;
  readonly changes: readonly Change[];
}

/** Without a cursor nothing is told but where to begin. */
export async function readChanges(
  db: Db,
  municipality: string,
  cursor: string | null,
): Promise<Changes> {
  const since = cursor === null ? null : placeIn(cursor);
  const [row] = await db.$sql<Row>(
    READ,
    [municipality, since?.from ?? `${2n ** 62n}`],
    'work-changes',
  );
  const { started, from, at, changes } = row!;
  const isKnown =
    since !== null &&
    since.started === started &&
    Number(at) - Number(since.at) <= VALID_SECONDS &&
    changes.length <= AT_MOST;
  return {
    cursor: encodeCursor(`${started} ${from} ${at}`),
    isEverything: !isKnown || changes.some(({ task, pathway }) => !task && !pathway),
    changes: isKnown ? changes : [],
    from: BigInt(from),
  };
}

function placeIn(cursor: string) {
  // The server that numbered the transactions, where to go on, and when it was given.
  const [, started, from, at] =
    /^(\d{1,12}) (\d{1,18}) (\d{1,12})$/.exec(decodeCursor(cursor)) ?? [];
  if (started === undefined || from === undefined || at === undefined) throw cursorInvalid();
  return { started, from, at };
}
