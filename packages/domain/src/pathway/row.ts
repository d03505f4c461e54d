import type { Occasion } from '../kernel.ts';
import type { Condition, Row } from '../table.ts';
import type { PathwayEventName, PathwayEvents } from './events.ts';
import type { Effect, PathwayState, TaskKind } from './pathway.ts';

/** `SAME` stays where it is; `AS_BEFORE` goes back to where it was when it was held. */
type Destination = PathwayState | 'SAME' | 'AS_BEFORE';

/** One row of the table of DOMAIN 10. */
export interface Transition<E extends PathwayEventName = PathwayEventName, Facts = never>
  extends Row<Facts, PathwayState, Destination, Occasion> {
  /** Number of the row there. A row that leads to two states stands here twice. */
  readonly row: number;
  readonly event: E;
  readonly effects?: readonly EffectOf<Facts>[];
  /** Promises that go on; all others are kept or out of date by this step. */
  readonly keeps?: readonly TaskKind[] | 'ALL';
}

export type Guard<Facts> = Condition<Facts, Occasion>;
export type EffectOf<Facts> = (facts: Facts, occasion: Occasion) => Effect | null;

/** Keeps each row's facts typed by its own event, in a list that holds all of them. */
export const row = <E extends PathwayEventName>(
  transition: Transition<E, PathwayEvents[E]>,
): Transition => transition;
