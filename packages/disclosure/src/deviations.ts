import type { Highs, Model } from 'highs';
import { modelOf, solved } from './solver.ts';
import type { System } from './tables.ts';

/** Small differences that come from computing with fractions. */
export const NOTHING = 1e-6;

const PRIMAL = 4;

/** How far a cell has to go, and which way. */
export interface Wanted {
  readonly place: number;
  readonly way: 1 | -1;
  readonly need: number;
}

/** A deviation: how far each cell goes, and which go at all. */
export interface Moved {
  readonly values: ArrayLike<number>;
  readonly moved: readonly number[];
}

interface Reach extends Moved {
  /** What hiding each cell adds at most to this reach. */
  readonly worth: () => readonly number[];
}

/**
 * How far a reader may be mistaken. Besides the true tables there are others that fit all that is shown; a deviation is
 * the difference between such a table and the true one. It leaves shown cells as they are and every sum true.
 */
export class Deviations implements Disposable {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #system: System;
  /** As far as a cell may go up: four times the threshold is enough for what is asked, and keeps the numbers small. */
  readonly #most: number;
  /** How much of each cell is open now: only what changes is told to the solver, which takes longer than solving. */
  readonly #open: number[];

  constructor(highs: Highs, system: System, threshold: number) {
    this.#highs = highs;
    this.#system = system;
    this.#most = 4 * threshold;
    const none = system.cells.map(() => 0);
    this.#open = [...none];
    this.#model = modelOf(highs, system, none, none);
    // From one question to the next only the cost changes: the last answer is a place to go on from.
    this.#model.options.set({ presolve: 'off', simplex_strategy: PRIMAL });
  }

  /** How much of each cell is hidden, 0 to 1, from a reader who knows some cells. */
  hide(shares: readonly number[], known: ReadonlySet<number>): void {
    shares.forEach((share, place) => {
      const free = known.has(place) ? 0 : share;
      if (this.#open[place] === free) return;
      this.#open[place] = free;
      this.#upTo(place, this.#most * free);
    });
  }

  /** How one cell goes as far as it can, up (1) or down (-1). */
  reach(place: number, way: 1 | -1): Reach {
    this.#model.changeColCost(place, -way);
    const { colDual, ...moved } = this.#solved();
    this.#model.changeColCost(place, 0);
    return {
      ...moved,
      // Its reduced cost times the way that it could go.
      worth: () =>
        Array.from(
          colDual,
          (dual, at) => Math.max(0, dual) * this.#down(at) + Math.max(0, -dual) * this.#most,
        ),
    };
  }

  /** One deviation in which these cells, each of them once, go as far as they need to, as many of them as possible. */
  together(asked: readonly Wanted[]): Moved {
    for (const { place, way, need } of asked) {
      this.#model.changeColCost(place, -way * (60 / need));
      if (way === 1) this.#upTo(place, Math.min(need, this.#most * this.#open[place]!));
    }
    const moved = this.#solved();
    for (const { place, way } of asked) {
      this.#model.changeColCost(place, 0);
      if (way === 1) this.#upTo(place, this.#most * this.#open[place]!);
    }
    return moved;
  }

  #upTo(place: number, most: number): void {
    this.#model.changeColBounds(place, -this.#down(place) * this.#open[place]!, most);
  }

  #solved(): Moved & { readonly colDual: ArrayLike<number> } {
    solved(this.#highs, this.#model);
    const { colValue, colDual } = this.#model.getSolution();
    const moved = [...colValue.keys()].filter((at) => Math.abs(colValue[at]!) > NOTHING);
    return { values: colValue, moved, colDual };
  }

  /** No count is below nobody. */
  #down(place: number): number {
    return Math.min(this.#system.cells[place]!.count, this.#most);
  }

  [Symbol.dispose](): void {
    this.#model.dispose();
  }
}
