import type { Highs, Model } from 'highs';
import { type Deviations, NOTHING } from './deviations.ts';
import { check, type Protection } from './protections.ts';
import { solved } from './solver.ts';
import type { System } from './tables.ts';

/**
 * Hides what is still missing, one protection at a time by the cheapest deviation that gives it, and shows again what
 * turns out not to be needed. For tables that are too large for the best choice.
 *
 * @param kept cells of which nobody has to look whether they could be shown
 * @param first what is missing with the chosen cells
 */
export function mend(
  highs: Highs,
  system: System,
  deviations: Deviations,
  protections: readonly Protection[],
  chosen: ReadonlySet<number>,
  kept: ReadonlySet<number>,
  first = check(deviations, protections, sharesOf(system, chosen)),
): Set<number> {
  const hidden = new Set(chosen);
  using cheapest = new Cheapest(highs, system);
  let leansOn = new Map(first.leansOn);
  for (const { protection } of first.missing) {
    const moved = cheapest.deviation(hidden, protection);
    for (const place of moved) hidden.add(place);
    leansOn.set(protection, moved);
  }
  for (const place of spare(system, hidden, kept)) {
    const without = new Set([...hidden].filter((other) => other !== place));
    const touched = protections.filter((protection) => leansOn.get(protection)?.includes(place));
    const again = check(deviations, touched, sharesOf(system, without));
    if (again.missing.length > 0) continue;
    hidden.delete(place);
    leansOn = new Map([...leansOn, ...again.leansOn]);
  }
  return hidden;
}

/** Hidden whole or not at all. */
export const sharesOf = ({ cells }: System, hidden: ReadonlySet<number>): number[] =>
  [...cells.keys()].map((place) => (hidden.has(place) ? 1 : 0));

/** Hidden for the sake of others, and not since an earlier report. */
const spare = ({ cells }: System, hidden: ReadonlySet<number>, kept: ReadonlySet<number>) =>
  [...hidden].filter((place) => !kept.has(place) && cells[place]!.before !== 'HIDDEN');

/** Finds for one protection after the other which cells it costs least to hide. */
class Cheapest implements Disposable {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #cells: System['cells'];
  // What the solver was told last: only what changes is told again, which takes longer than solving.
  readonly #most: number[];
  readonly #cost: number[];

  constructor(highs: Highs, { cells, rows }: System) {
    this.#highs = highs;
    this.#cells = cells;
    const none = [...cells, ...cells].map(() => 0);
    this.#most = [...none];
    this.#cost = [...none];
    this.#model = highs.createModel();
    this.#model.options.set({ output_flag: false });
    // Up and down are columns of their own, since a cost has no sign.
    this.#model.addVars(none, none);
    for (const { indices, values } of rows)
      this.#model.addRow(0, 0, {
        indices: [...indices, ...indices.map((place) => place + cells.length)],
        values: [...values, ...values.map((value) => -value)],
      });
  }

  deviation(hidden: ReadonlySet<number>, { place: asked, way, need, known }: Protection): number[] {
    const cells = this.#cells;
    for (const side of [1, -1])
      cells.forEach(({ before, count, weight = 1 }, place) => {
        const fixed = before === 'SHOWN' || known.has(place);
        const column = side === 1 ? place : place + cells.length;
        this.#upTo(column, fixed ? 0 : side === 1 ? this.#highs.infinity : count);
        this.#costs(column, hidden.has(place) ? 0 : weight);
      });
    this.#exactly(asked, way === 1 ? need : 0);
    this.#exactly(asked + cells.length, way === 1 ? 0 : need);
    solved(this.#highs, this.#model);
    const { colValue } = this.#model.getSolution();
    return [...cells.keys()].filter(
      (place) => colValue[place]! + colValue[place + cells.length]! > NOTHING,
    );
  }

  #upTo(column: number, most: number): void {
    if (this.#most[column] === most) return;
    this.#most[column] = most;
    this.#model.changeColBounds(column, 0, most);
  }

  #costs(column: number, cost: number): void {
    if (this.#cost[column] === cost) return;
    this.#cost[column] = cost;
    this.#model.changeColCost(column, cost);
  }

  /** For this question alone; the next one sets its bounds again. */
  #exactly(column: number, value: number): void {
    this.#most[column] = Number.NaN;
    this.#model.changeColBounds(column, value, value);
  }

  [Symbol.dispose](): void {
    this.#model.dispose();
  }
}
