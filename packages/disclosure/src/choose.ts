import type { Highs, Model } from 'highs';
import { NOTHING } from './deviations.ts';
import type { Shortfall } from './protections.ts';
import type { System } from './tables.ts';

/** So that the same numbers give the same report on every machine, the search is bounded by its steps, not by a clock. */
const MOST_NODES = 20_000;

/**
 * Which cells are hidden: as few as the conditions that are known so far allow. First a cell may be hidden in part,
 * which is quickly solved and bounds the cost from below; then only whole cells count.
 */
export class Choice implements Disposable {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #cells: System['cells'];
  readonly #isWhole: boolean;
  #below = Number.POSITIVE_INFINITY;

  constructor(highs: Highs, { cells, rows }: System, small: readonly number[]) {
    this.#highs = highs;
    this.#cells = cells;
    this.#isWhole = cells.every(({ weight = 1 }) => Number.isInteger(weight));
    this.#model = highs.createModel();
    this.#model.options.set({ output_flag: false, mip_max_nodes: MOST_NODES, mip_rel_gap: 0 });
    const hiddenAnyhow = new Set(small);
    cells.forEach(({ before, weight = 1 }, place) => {
      const always = before === 'HIDDEN' || hiddenAnyhow.has(place);
      this.#model.addCol(weight, always ? 1 : 0, before === 'SHOWN' ? 0 : 1, NO_ENTRIES);
    });
    // A cell that alone is hidden in a sum is no secret: the rest gives it away.
    for (const { indices } of rows)
      for (const place of indices)
        if (cells[place]!.before !== 'HIDDEN' || hiddenAnyhow.has(place))
          this.#model.addRow(0, highs.infinity, {
            indices,
            values: indices.map((at) => (at === place ? -1 : 1)),
          });
  }

  /** From here on a cell is hidden or not, and only what costs less than this is looked for. */
  wholeCells(below: number): void {
    const { integer } = this.#highs.constants.variableType;
    for (const place of this.#cells.keys()) this.#model.changeColIntegrality(place, integer);
    this.#model.addRow(0, this.#isWhole ? below - 1 : below, {
      indices: [...this.#cells.keys()],
      values: this.#cells.map(({ weight = 1 }) => weight),
    });
    this.#below = below;
  }

  /** The cheapest choice, and a cost below which none is possible. */
  cheapest(): { shares: number[]; bound: number; proven: boolean } {
    const { modelStatus } = this.#model.run();
    const { optimal, infeasible } = this.#highs.constants.modelStatus;
    if (modelStatus === infeasible) return { shares: [], bound: this.#below, proven: true };
    const proven = modelStatus === optimal;
    const bound = proven ? this.#model.getObjectiveValue() : this.#model.info.get('mip_dual_bound');
    const shares = [...this.#model.getSolution().colValue].map((share) =>
      Math.abs(share - Math.round(share)) < NOTHING ? Math.round(share) : share,
    );
    return { shares, bound: this.#roundedUp(Number(bound)), proven };
  }

  /** What was missing has to be made up by cells that can: a cut that every sufficient choice fulfils. */
  require({ protection: { need }, worth }: Shortfall): void {
    const gains = worth();
    const indices = [...gains.keys()].filter((place) => gains[place]! > 1e-9);
    this.#model.addRow(need, this.#highs.infinity, {
      indices,
      values: indices.map((place) => Math.min(need, gains[place]!)),
    });
  }

  /** Whole weights add up to a whole number. */
  #roundedUp(bound: number): number {
    return this.#isWhole ? Math.ceil(bound - NOTHING) : bound;
  }

  [Symbol.dispose](): void {
    this.#model.dispose();
  }
}

const NO_ENTRIES = { indices: [], values: [] };
