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
 */
export function mend(
  highs: Highs,
  system: System,
  deviations: Deviations,
  protections: readonly Protection[],
  chosen: ReadonlySet<number>,
  kept: ReadonlySet<number>,
): Set<number> {
  const hidden = new Set(chosen);
  const { missing } = check(deviations, protections, sharesOf(system, hidden));
  using cheapest = new Cheapest(highs, system);
  for (const { protection } of missing)
    for (const place of cheapest.deviation(hidden, protection)) hidden.add(place);
  let { leansOn } = check(deviations, protections, sharesOf(system, hidden));
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

  constructor(highs: Highs, { cells, rows }: System) {
    this.#highs = highs;
    this.#cells = cells;
    const none = [...cells, ...cells].map(() => 0);
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
        const most = fixed ? 0 : side === 1 ? this.#highs.infinity : count;
        const exactly = place === asked ? (side === way ? need : 0) : null;
        const column = side === 1 ? place : place + cells.length;
        this.#model.changeColBounds(column, exactly ?? 0, exactly ?? most);
        this.#model.changeColCost(column, hidden.has(place) ? 0 : weight);
      });
    solved(this.#highs, this.#model);
    const { colValue } = this.#model.getSolution();
    return [...cells.keys()].filter(
      (place) => colValue[place]! + colValue[place + cells.length]! > NOTHING,
    );
  }

  [Symbol.dispose](): void {
    this.#model.dispose();
  }
}
