import type { Context } from '../../operation/context.ts';
import { hasScope, scopesOf } from '../../operation/context.ts';
import { mayKeep } from '../pathway/tasks-for.ts';
import type { Change, PathwayChange, TaskChange } from './changes.store.ts';

/** What a caller hears of what changed: of no more than the work list would show them. */
export interface Heard {
  readonly tasks: readonly TaskChange[];
  readonly pathways: readonly PathwayChange[];
  /** Where somebody came or went. */
  readonly presentAt: readonly string[];
}

export const NOTHING: Heard = { tasks: [], pathways: [], presentAt: [] };

export function heardOf(caller: Context['caller'], changes: readonly Change[]): Heard {
  const scopes = scopesOf(caller);
  if (!scopes) return NOTHING;
  const tasks = changes.flatMap(({ task }) => (task && mayKeep(scopes, task) ? task : []));
  const knowsAll = hasScope(caller, 'requests:read');
  const knows = ({ fromNotice }: PathwayChange) =>
    knowsAll || (fromNotice && hasScope(caller, 'notices:read'));
  const pathways = changes.flatMap(({ pathway }) => (pathway && knows(pathway) ? pathway : []));
  return {
    tasks: [...new Map(tasks.map((task) => [task.id, task])).values()],
    pathways: lastOfEach(pathways.filter(({ presence }) => !presence)),
    presentAt: [...new Set(pathways.flatMap(({ id, presence }) => (presence ? id : [])))],
  };
}

/** One transaction may change a pathway twice: the higher version is how it is. */
const lastOfEach = (pathways: readonly PathwayChange[]): PathwayChange[] => {
  const ordered = pathways.toSorted((a, b) => (a.version ?? 0) - (b.version ?? 0));
  return [...new Map(ordered.map((pathway) => [pathway.id, pathway])).values()];
};

export const isNothing = ({ tasks, pathways, presentAt }: Heard): boolean =>
  tasks.length + pathways.length + presentAt.length === 0;
