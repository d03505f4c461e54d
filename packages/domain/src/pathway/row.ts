import type { Occasion, Role } from '../kernel.ts';
import type { PathwayEventName, PathwayEvents } from './events.ts';
import type { Effect, PathwayState, TaskKind } from './pathway.ts';

/** One row of the table of DOMAIN 10. */
export interface Transition<E extends PathwayEventName = PathwayEventName> {
  /** Number of the row there. A row that leads to two states stands here twice. */
  readonly row: number;
  /** From which states; `null` opens a pathway. */
  readonly from: readonly PathwayState[] | null;
  readonly event: E;
  /** What has to be true; the first row whose `when` holds is taken. */
  readonly when?: readonly Guard<E>[];
  /** What has to be true besides; if not, it is refused by name. */
  readonly guards?: readonly Guard<E>[];
  /** `SAME` stays where it is; `AS_BEFORE` goes back to where it was when it was held. */
  readonly to: PathwayState | 'SAME' | 'AS_BEFORE';
  readonly by: readonly Role[];
  readonly effects?: readonly EffectOf<E>[];
  /** Promises that go on; all others are kept or out of date by this step. */
  readonly keeps?: readonly TaskKind[] | 'ALL';
}

export type Guard<E extends PathwayEventName> = (
  facts: PathwayEvents[E],
  occasion: Occasion,
) => boolean;
export type EffectOf<E extends PathwayEventName> = (
  facts: PathwayEvents[E],
  occasion: Occasion,
) => Effect | null;

/** Keeps each row's facts typed by its own event, in a list that holds all of them. */
export const row = <E extends PathwayEventName>(transition: Transition<E>) =>
  transition as unknown as Transition;
