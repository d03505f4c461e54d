import type { Occasion } from '../kernel.ts';
import type { Row } from '../table.ts';
import type { Effect, PathwayState, TaskKind } from './pathway.ts';

/** An event of a pathway, with the facts that its guards and effects look at. */
export interface EventDefinition<Facts> {
  /** What it is called in a sentence. */
  readonly words: string;
  readonly rows: readonly [EventRow<Facts>, ...EventRow<Facts>[]];
}

/** For an event about which nothing has to be known. */
export type NoFacts = Record<never, never>;

/** One row of the table of DOMAIN 10. */
export interface EventRow<Facts> extends Row<Facts, PathwayState, Destination, Occasion> {
  /** Number of the row there. A row that leads to two states stands here twice. */
  readonly row: number;
  readonly effects?: readonly EffectOf<Facts>[];
  /** Promises that go on; all others are kept or out of date by this step. */
  readonly keeps?: readonly TaskKind[] | 'ALL';
}

/** `SAME` stays where it is; `AS_BEFORE` goes back to where it was when it was held. */
type Destination = PathwayState | 'SAME' | 'AS_BEFORE';

export type EffectOf<Facts> = (facts: Facts, occasion: Occasion) => Effect | null;
