import type { Highs, Model } from 'highs';
import { type Deviations, type Moved, NOTHING } from './deviations.ts';
import { check, type LeansOn, leanOn, type Protection, surelyHeld } from './protections.ts';
import { isSolved } from './solver.ts';
import type { System } from './tables.ts';

/** What was shown earlier gives a small cell away, whatever is hidden now: publish it coarser. */
export class CannotProtect extends Error {
  readonly cells: readonly string[];
  constructor(cells: readonly string[]) {
    super('What was published before gives small cells away: publish coarser.');
    this.cells = cells;
  }
}

/**
 * Hides what is still missing, one protection at a time by the cheapest deviation that gives it, and shows again what
 * turns out not to be needed. For tables that are too large for the best choice.
 *
 * @param kept cells of which nobody has to look whether they could be shown
 * @throws {CannotProtect}
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
  let leansOn = surelyHeld(deviations, protections, sharesOf(system, chosen));
  hideMissing(highs, system, protections, hidden, leansOn);
  for (const place of spare(system, hidden, kept)) {
    const without = new Set([...hidden].filter((other) => other !== place));
    const touched = protections.filter((protection) => leansOn.get(protection)?.includes(place));
    const again = check(deviations, touched, sharesOf(system, without), 1);
    if (again.missing.length > 0) continue;
    hidden.delete(place);
    leansOn = new Map([...leansOn, ...again.leansOn]);
  }
  return hidden;
}

function hideMissing(
  highs: Highs,
  system: System,
  protections: readonly Protection[],
  hidden: Set<number>,
  leansOn: LeansOn,
): void {
  using cheapest = new Cheapest(highs, system);
  const never = new Set<string>();
  for (const protection of protections) {
    if (leansOn.has(protection)) continue;
    const found = cheapest.deviation(hidden, protection);
    if (!found) never.add(system.cells[protection.place]!.id);
    else {
      for (const place of found.moved) hidden.add(place);
      const sameReader = protections.filter(({ known }) => known === protection.known);
      leanOn(leansOn, sameReader, found);
    }
  }
  if (never.size > 0) throw new CannotProtect([...never]);
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

  deviation(
    hidden: ReadonlySet<number>,
    { place: asked, way, need, known }: Protection,
  ): Moved | null {
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
    if (!isSolved(this.#highs, this.#model)) return null;
    const { colValue } = this.#model.getSolution();
    const values = cells.map((_, place) => colValue[place]! - colValue[place + cells.length]!);
    const moved = [...values.keys()].filter((place) => Math.abs(values[place]!) > NOTHING);
    return { values, moved };
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
