import { type Occasion, Refusal, type Role } from '../kernel.ts';
import type { SupportRequestState } from '../requests/support-request.ts';
import { either, ROLE_WORDS } from '../role-words.ts';
import * as table from '../table.ts';
import { type Asked, EVENT_WORDS } from './event-words.ts';
import {
  type PathwayEvent,
  type PathwayEventName,
  TRANSITIONS,
  type Transition,
} from './events.ts';
import type { Effect, PathwayState, TaskKind } from './pathway.ts';

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

  constructor(unmet: readonly table.Unmet[]) {
    super(unmet.map(({ sentence }) => sentence).join(' '));
    this.guards = unmet.map(({ name }) => name);
  }
}

export type TransitionRefusal = NotPossibleNow | NotForThisRole | GuardNotMet;

const REFUSALS: table.Refusals<PathwayEventName, PathwayState | null, TransitionRefusal> = {
  notPossibleNow: NotPossibleNow,
  notForThisRole: NotForThisRole,
  guardNotMet: GuardNotMet,
};

/** What an event makes of a state, by the table, or why it cannot. */
export function transition(
  state: PathwayState | null,
  event: PathwayEvent,
  occasion: Occasion,
): Transitioned | TransitionRefusal {
  const followed = table.follow(TRANSITIONS, REFUSALS, state, event, occasion);
  if (followed instanceof Refusal) return followed;
  const { row, keeps = [] } = followed;
  const effects = (followed.effects ?? []).flatMap(
    (follows) => follows(event as never, occasion) ?? [],
  );
  const to = destination(followed, state, event);
  return { row, event: event.name, from: state, to, effects, keeps };
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

/** Who may bring an event about, from whichever state. */
export const rolesOf = (event: PathwayEventName): readonly Role[] => [
  ...new Set(TRANSITIONS.filter((row) => row.event === event).flatMap(({ by }) => by)),
];

/** What somebody in this role may do next. */
export const possibleEvents = (state: PathwayState | null, role: Role): PathwayEventName[] =>
  table.possibleEvents(TRANSITIONS, state, role);
