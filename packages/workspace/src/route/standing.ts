import type { PathwayEventName } from '@steunpad/domain/pathway/events.ts';
import { TRANSITIONS } from '@steunpad/domain/pathway/events.ts';
import type { PathwayState } from '../generated/types.ts';

/** A step that somebody took, as the history tells it. */
export interface Step {
  readonly from: PathwayState | null;
  readonly to: PathwayState;
  readonly at: string;
}

/** How somebody stands to a state of the table. */
export interface Standing {
  readonly state: PathwayState;
  readonly is: 'HERE' | 'BEEN' | 'NEXT' | 'ELSEWHERE';
  /** When they came there last. */
  readonly since: string | null;
  /** What would lead there from where they are now. */
  readonly by: readonly PathwayEventName[];
}

/** How a person stands to each of these states, by what they went through and by the table of transitions. */
export function standings(
  states: readonly PathwayState[],
  here: PathwayState,
  history: readonly Step[],
): Standing[] {
  const next = nextFrom(here, history);
  return states.map((state) => {
    const since = history.findLast((step) => step.to === state && step.from !== state)?.at ?? null;
    const by = state === here ? [] : (next.get(state) ?? []);
    const is = state === here ? 'HERE' : since ? 'BEEN' : by.length > 0 ? 'NEXT' : 'ELSEWHERE';
    return { state, is, since, by };
  });
}

/** The states to which a row of the table leads from here, with the events that do. */
export function nextFrom(
  here: PathwayState,
  history: readonly Step[],
): ReadonlyMap<PathwayState, readonly PathwayEventName[]> {
  const next = new Map<PathwayState, PathwayEventName[]>();
  for (const { event, from, to } of TRANSITIONS) {
    if (!from?.includes(here) || to === 'SAME') continue;
    const state = to === 'AS_BEFORE' ? history.findLast((step) => step.to === here)?.from : to;
    if (!state || state === here) continue;
    const events = next.get(state) ?? [];
    if (!events.includes(event)) next.set(state, [...events, event]);
  }
  return next;
}

/** Each way that somebody went from one state to another, once. */
export function walked(
  history: readonly Step[],
): readonly (readonly [PathwayState, PathwayState])[] {
  const ways = new Map<string, readonly [PathwayState, PathwayState]>();
  for (const { from, to } of history)
    if (from && from !== to) ways.set(`${from} ${to}`, [from, to]);
  return [...ways.values()];
}
