import { type Occasion, Refusal, type Role } from '../kernel.ts';
import type { SupportRequestState } from '../requests/support-request.ts';
import { type Asked, EVENT_WORDS, either, ROLE_WORDS } from './event-words.ts';
import type { PathwayEvent, PathwayEventName } from './events.ts';
import { guardSentences } from './guard-sentences.ts';
import { guardName } from './names.ts';
import type { Effect, PathwayState, TaskKind } from './pathway.ts';
import type { Transition } from './row.ts';
import { TRANSITIONS } from './transitions.ts';

/** What an event changes: the row that was followed, the next state, and what follows from it. */
export interface Transitioned {
  readonly row: number;
  readonly event: PathwayEventName;
  readonly from: PathwayState | null;
  readonly to: PathwayState;
  readonly effects: readonly Effect[];
  /** Open promises that go on; the others are done or out of date. */
  readonly keeps: readonly TaskKind[] | 'ALL';
}

/** The pathway is in a state in which this cannot happen. */
export class NotPossibleNow extends Refusal {
  readonly code = 'NOT_POSSIBLE_NOW';
  readonly state: PathwayState | SupportRequestState | null;
  readonly possible: readonly PathwayEventName[];

  constructor(
    asked: Asked,
    state: PathwayState | SupportRequestState | null,
    possible: readonly PathwayEventName[],
  ) {
    const now = state ? `now: it is ${state} already` : 'here';
    super(`${EVENT_WORDS[asked]} is not possible ${now}.`);
    this.state = state;
    this.possible = possible;
  }
}

/** Somebody in this role may not do it. */
export class NotForThisRole extends Refusal {
  readonly code = 'NOT_FOR_THIS_ROLE';
  readonly allowed: readonly Role[];

  constructor(event: PathwayEventName, allowed: readonly Role[]) {
    super(`${EVENT_WORDS[event]} is for ${either(allowed.map((role) => ROLE_WORDS[role]))}.`);
    this.allowed = allowed;
  }
}

/** Something that has to be true first is not: `guards` names what. */
export class GuardNotMet extends Refusal {
  readonly code = 'GUARD_NOT_MET';
  readonly guards: readonly string[];

  constructor(guards: readonly string[]) {
    super(guardSentences(guards));
    this.guards = guards;
  }
}

export type TransitionRefusal = NotPossibleNow | NotForThisRole | GuardNotMet;

/** What an event makes of a state, by the table, or why it cannot. */
export function transition(
  state: PathwayState | null,
  event: PathwayEvent,
  occasion: Occasion,
): Transitioned | TransitionRefusal {
  const followed = TRANSITIONS.find(
    (candidate) =>
      candidate.event === event.name &&
      startsFrom(candidate.from, state) &&
      (candidate.when ?? []).every((holds) => holds(event as never, occasion)),
  );
  if (!followed) return new NotPossibleNow(event.name, state, possibleEvents(state, occasion.role));
  if (!followed.by.includes(occasion.role)) return new NotForThisRole(event.name, followed.by);

  const unmet = (followed.guards ?? []).filter((holds) => !holds(event as never, occasion));
  if (unmet.length > 0) return new GuardNotMet(unmet.map(guardName));

  const effects = (followed.effects ?? []).flatMap(
    (follows) => follows(event as never, occasion) ?? [],
  );
  const to = destination(followed, state, event);
  return {
    row: followed.row,
    event: event.name,
    from: state,
    to,
    effects,
    keeps: followed.keeps ?? [],
  };
}

function destination(
  { to }: Transition,
  state: PathwayState | null,
  event: PathwayEvent,
): PathwayState {
  if (to === 'SAME') return state!;
  if (to === 'AS_BEFORE') return (event as { before: PathwayState }).before;
  return to;
}

/** What somebody in this role may do next. Derived from the table, so that buttons and rules agree. */
export function possibleEvents(state: PathwayState | null, role: Role): PathwayEventName[] {
  const events = TRANSITIONS.filter(
    ({ from, by }) => startsFrom(from, state) && by.includes(role),
  ).map(({ event }) => event);
  return [...new Set(events)];
}

const startsFrom = (from: readonly PathwayState[] | null, state: PathwayState | null) =>
  state === null ? from === null : (from?.includes(state) ?? false);
