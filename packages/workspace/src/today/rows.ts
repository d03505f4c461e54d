import type { Ask } from '../ask.ts';
import { OneTask } from '../generated/one-task.ts';
import type { OneTaskQuery, OneTaskQueryVariables, WorkQuery } from '../generated/types.ts';
import type { Change } from '../live/read-events.ts';
import { isFound } from '../person/pathway-now.ts';
import type { Filters } from './filters.ts';

export type Row = WorkQuery['workList']['edges'][number]['node'];

/** More at once are asked as a page. */
const AT_MOST = 3;

/**
 * Which rows of a page changes are about; `ELSEWHERE`: also others, or many. A task that is not on the page may come on it,
 * and is counted; of people only those on the page are shown.
 */
export function placesOf(
  changes: readonly Pick<Change, 'kind' | 'tasks' | 'pathways'>[],
  rows: readonly Row[],
): readonly string[] | 'ELSEWHERE' {
  if (changes.some(({ kind }) => kind === 'EVERYTHING')) return 'ELSEWHERE';
  const tasks = new Set(changes.flatMap((change) => change.tasks.map(({ id }) => id)));
  const people = new Set(changes.flatMap((change) => change.pathways.map(({ id }) => id)));
  const here = rows.filter(
    ({ id, pathway }) => tasks.has(id) || (pathway && people.has(pathway.id)),
  );
  const isHere = [...tasks].every((task) => here.some(({ id }) => id === task));
  return isHere && here.length <= AT_MOST ? here.map(({ id }) => id) : 'ELSEWHERE';
}

/** How these are now; `null`: one of them is not to be seen any more, or there was no answer. */
export async function changedRows(
  ids: readonly string[],
  ask: Ask,
  sees: Omit<OneTaskQueryVariables, 'id'>,
): Promise<readonly Row[] | null> {
  const asked = await Promise.all(ids.map((id) => ask(OneTask, { id, ...sees })));
  const rows = asked.flatMap((one) => (one.status === 'ANSWERED' && rowIn(one.answer)) || []);
  return rows.length === ids.length ? rows : null;
}

const rowIn = ({ node }: OneTaskQuery): Row | null => (isFound(node) ? node : null);

interface Shown {
  readonly meId: string;
  readonly filters: Filters;
}

/** The page with these rows in their places; `null`: one may have another place now, or is counted otherwise. */
export function withRows(
  work: WorkQuery,
  changed: readonly Row[],
  { meId, filters }: Shown,
): WorkQuery | null {
  const byId = new Map(changed.map((row) => [row.id, row]));
  const counts = { ...work.workCounts };
  const sideOf = ({ keptBy }: Row) => {
    if (!keptBy) return 'nobodys';
    return keptBy.id === meId ? 'mine' : 'colleagues';
  };
  for (const { node: before } of work.workList.edges) {
    const after = byId.get(before.id);
    if (!after) continue;
    const isMoved = before.due !== after.due || before.doneAt !== after.doneAt;
    const isGiven = before.givenBy?.name !== after.givenBy?.name;
    const isAnothers = before.keptBy?.id !== after.keptBy?.id;
    if (isMoved || isGiven || (isAnothers && filters.whose)) return null;
    counts[sideOf(before)] -= 1;
    counts[sideOf(after)] += 1;
  }
  const edges = work.workList.edges.map(({ node }) => ({ node: byId.get(node.id) ?? node }));
  return { workList: { ...work.workList, edges }, workCounts: counts };
}
