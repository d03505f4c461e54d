import type { Highs, Model } from 'highs';
import { modelOf, solved } from './solver.ts';
import type { System } from './tables.ts';

/** Small differences that come from computing with fractions. */
export const NOTHING = 1e-6;

const PRIMAL = 4;

interface Reach {
  readonly far: number;
  /** How far each cell deviates with it. */
  readonly values: ArrayLike<number>;
  readonly moved: readonly number[];
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
      this.#model.changeColBounds(place, -this.#down(place) * free, this.#most * free);
    });
  }

  /** How far one cell can deviate, up (1) or down (-1), and how each cell took part in it. */
  reach(place: number, way: 1 | -1): Reach {
    this.#model.changeColCost(place, -way);
    solved(this.#highs, this.#model);
    const { colValue, colDual } = this.#model.getSolution();
    this.#model.changeColCost(place, 0);
    return {
      far: way * colValue[place]!,
      values: colValue,
      moved: [...colValue.keys()].filter((at) => Math.abs(colValue[at]!) > NOTHING),
      // Its reduced cost times the way that it could go.
      worth: () =>
        [...colDual].map(
          (dual, at) => Math.max(0, dual) * this.#down(at) + Math.max(0, -dual) * this.#most,
        ),
    };
  }

  /** No count is below nobody. */
  #down(place: number): number {
    return Math.min(this.#system.cells[place]!.count, this.#most);
  }

  [Symbol.dispose](): void {
    this.#model.dispose();
  }
}
