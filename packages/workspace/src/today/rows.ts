import type { Ask } from '../ask.ts';
import { OneTask } from '../generated/one-task.ts';
import type { OneTaskQuery, WorkQuery } from '../generated/types.ts';
import type { Change } from '../live/read-events.ts';
import { isFound } from '../person/pathway-now.ts';
import { applicationAddress, pathwayAddress, requestAddress, volunteerAddress } from '../router.ts';
import type { Filters } from './filters.ts';

export type Row = WorkQuery['workList']['edges'][number]['node'];

export const whoIn = ({ pathway, request, volunteer, application }: Row): string | undefined =>
  pathway?.partner.name ?? request?.name ?? volunteer?.name ?? application?.name;

/** Where whoever it is about is shown; `null`: it is about nobody. */
export function addressOf({ pathway, request, volunteer, application }: Row): string | null {
  if (pathway) return pathwayAddress(pathway.id);
  if (volunteer) return volunteerAddress(volunteer.id);
  if (application) return applicationAddress(application.id);
  return request ? requestAddress(request.id) : null;
}

/** More at once are asked as a page. */
const AT_MOST = 3;

/**
 * Which rows of a page changes are about, as far as it is about whose they are; `ELSEWHERE`: others too, many, or a person.
 * A task that is not on the page may come on it, and is counted; of people only those on the page are shown.
 */
export function placesOf(
  changes: readonly Pick<Change, 'kind' | 'tasks' | 'pathways'>[],
  rows: readonly Row[],
): readonly string[] | 'ELSEWHERE' {
  if (changes.some(({ kind }) => kind === 'EVERYTHING')) return 'ELSEWHERE';
  const tasks = new Set(changes.flatMap((change) => change.tasks.map(({ id }) => id)));
  const people = new Set(changes.flatMap((change) => change.pathways.map(({ id }) => id)));
  if (rows.some(({ pathway }) => pathway && people.has(pathway.id))) return 'ELSEWHERE';
  const here = rows.filter(({ id }) => tasks.has(id));
  const isHere = [...tasks].every((task) => here.some(({ id }) => id === task));
  return isHere && here.length <= AT_MOST ? here.map(({ id }) => id) : 'ELSEWHERE';
}

/** What may change of a promise while the person stays as they were: nobody is looked at by asking it. */
type Promised = Extract<NonNullable<OneTaskQuery['node']>, { id: string }>;

/** How these are now; `null`: one of them is not to be seen any more, or there was no answer. */
export async function changedRows(
  ids: readonly string[],
  ask: Ask,
): Promise<readonly Promised[] | null> {
  const asked = await Promise.all(ids.map((id) => ask(OneTask, { id })));
  const rows = asked.flatMap((one) => (one.status === 'ANSWERED' && promisedIn(one.answer)) || []);
  return rows.length === ids.length ? rows : null;
}

const promisedIn = ({ node }: OneTaskQuery): Promised | null => (isFound(node) ? node : null);

interface Shown {
  readonly meId: string;
  readonly filters: Filters;
}

/** The page with these rows in their places; `null`: one may have another place now, or is counted otherwise. */
export function withRows(
  work: WorkQuery,
  changed: readonly Promised[],
  { meId, filters }: Shown,
): WorkQuery | null {
  const byId = new Map(changed.map((row) => [row.id, row]));
  const counts = { ...work.workCounts };
  const sideOf = ({ keptBy }: Pick<Row, 'keptBy'>) => {
    if (!keptBy) return 'nobodys';
    return keptBy.id === meId ? 'mine' : 'colleagues';
  };
  for (const { node: before } of work.workList.edges) {
    const after = byId.get(before.id);
    if (!after) continue;
    const isMoved = before.due !== after.due || before.doneAt !== after.doneAt;
    // What whoever gave it said may be about a person: it comes with the page.
    const isGiven = before.owner?.id !== after.owner?.id && (after.givenBy || before.givenReason);
    const isAnothers = before.keptBy?.id !== after.keptBy?.id;
    if (isMoved || isGiven || (isAnothers && filters.whose)) return null;
    counts[sideOf(before)] -= 1;
    counts[sideOf(after)] += 1;
  }
  const edges = work.workList.edges.map(({ node }) => ({
    node: { ...node, ...byId.get(node.id) },
  }));
  return { workList: { ...work.workList, edges }, workCounts: counts };
}
