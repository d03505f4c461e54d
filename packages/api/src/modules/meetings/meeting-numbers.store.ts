import type { Context } from '../../operation/context.ts';

export interface MeetingNumbers {
  readonly taken: number;
  readonly free: number;
  readonly waiting: number;
  readonly beyond: number;
  readonly setApart: number;
  readonly attended: number;
  readonly walkIns: number;
  readonly noShows: number;
}

const NUMBERS = `SELECT m.id, m.capacity, m.ends_at <= $3::timestamptz AS over,
  coalesce(sum(r.granted) FILTER (WHERE NOT r.beyond), 0)::int AS taken,
  coalesce(sum(r.places - r.granted) FILTER (WHERE r.status = 'REGISTERED'), 0)::int AS waiting,
  coalesce(sum(r.granted) FILTER (WHERE r.beyond AND NOT r.walk_in), 0)::int AS beyond,
  count(*) FILTER (WHERE r.status = 'SET_APART')::int AS "setApart",
  coalesce(sum(r.attended), 0)::int AS attended,
  coalesce(sum(r.attended) FILTER (WHERE r.walk_in), 0)::int AS "walkIns",
  coalesce(sum(greatest(r.granted - coalesce(r.attended, 0), 0)) FILTER (WHERE NOT r.walk_in), 0)::int AS missing
FROM meeting m LEFT JOIN meeting_registration r ON r.municipality_id = $1 AND r.meeting_id = m.id
WHERE m.municipality_id = $1 AND m.id = ANY($2::uuid[]) GROUP BY m.id, m.capacity, m.ends_at`;

interface Counted extends Omit<MeetingNumbers, 'free' | 'noShows'> {
  readonly id: string;
  readonly capacity: number;
  readonly over: boolean;
  readonly missing: number;
}

/** Counts of one operation, so that a list of meetings asks the database once. */
const asked = new WeakMap<Context, Map<string, Promise<MeetingNumbers>>>();

/** How many come to a meeting. Meetings that are asked for in the same moment are counted in one statement. */
export function numbersOf(context: Context, id: string): Promise<MeetingNumbers> {
  const known = asked.get(context) ?? new Map<string, Promise<MeetingNumbers>>();
  asked.set(context, known);
  const found = known.get(id);
  if (found) return found;
  const waiting = batches.get(context) ?? newBatch(context);
  waiting.ids.add(id);
  const numbers = waiting.counted.then((all) => all.get(id)!);
  known.set(id, numbers);
  return numbers;
}

/** What was counted is no longer so. */
export const forgetNumbers = (context: Context): void => void asked.delete(context);

interface Batch {
  readonly ids: Set<string>;
  readonly counted: Promise<ReadonlyMap<string, MeetingNumbers>>;
}

const batches = new WeakMap<Context, Batch>();

function newBatch(context: Context): Batch {
  const ids = new Set<string>();
  const counted = Promise.resolve().then(() => {
    batches.delete(context);
    return count(context, [...ids]);
  });
  const batch = { ids, counted };
  batches.set(context, batch);
  return batch;
}

async function count(
  { db, municipality, now }: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MeetingNumbers>> {
  const values = [municipality.code, ids, now.toISOString()];
  const rows = await db.$sql<Counted>(NUMBERS, values, 'meeting-numbers');
  return new Map(
    rows.map(({ id, capacity, over, missing, ...numbers }) => [
      id,
      {
        ...numbers,
        free: Math.max(0, capacity - numbers.taken),
        noShows: over && numbers.attended > 0 ? missing : 0,
      },
    ]),
  );
}
