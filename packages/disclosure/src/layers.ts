import type { Highs } from 'highs';
import { Deviations } from './deviations.ts';
import { CannotProtect, mend } from './mend.ts';
import { protectionsOf, smallCells } from './protections.ts';
import {
  hiddenBefore,
  nothingSmall,
  type Suppression,
  suppressAtOnce,
} from './suppress-at-once.ts';
import { type Cell, systemOf, type Tables } from './tables.ts';

/**
 * Chooses layer by layer: first among the cells that all tables share, then in each table with those as they are. What
 * comes of it is looked at as a whole, and what is still missing there is mended: so it protects as much as a choice
 * among all cells, and may hide a few more of them.
 */
export function suppressInLayers(highs: Highs, tables: Tables, threshold: number): Suppression {
  const system = systemOf(tables);
  if (smallCells(system, threshold).length === 0) return nothingSmall(tables);
  const placeOf = new Map(tables.cells.map(({ id }, place) => [id, place]));
  const chosen = layerByLayer(highs, tables, threshold);
  const small = smallCells(system, threshold);
  const hidden = new Set([
    ...[...chosen.hidden].map((id) => placeOf.get(id)!),
    ...small,
    ...hiddenBefore(system),
  ]);
  const protections = protectionsOf(system, threshold);
  using deviations = new Deviations(highs, system, threshold);
  const protects = mend(highs, system, deviations, protections, hidden, hidden);
  const cells = [...protects].map((place) => tables.cells[place]!);
  return {
    hidden: new Set(cells.map(({ id }) => id)),
    cost: costOf(cells),
    // Small cells are hidden whatever is chosen.
    bound: Math.max(chosen.bound, costOf(small.map((place) => tables.cells[place]!))),
  };
}

const costOf = (cells: readonly Cell[]) => cells.reduce((sum, { weight = 1 }) => sum + weight, 0);

interface Chosen {
  readonly hidden: ReadonlySet<string>;
  readonly bound: number;
}

function layerByLayer(
  highs: Highs,
  { cells, sums, insiders, layers = [] }: Tables,
  threshold: number,
): Chosen {
  const [shared = [], ...others] = layers;
  const hidden = new Set<string>();
  const first = new Set(shared);
  let bound = 0;
  for (const layer of [shared, ...others]) {
    const inside = new Set([...first, ...layer]);
    const has = (id: string) => inside.has(id);
    const asDecided = (cell: Cell): Cell => {
      if (layer === shared || !first.has(cell.id) || cell.before) return cell;
      return { ...cell, before: hidden.has(cell.id) ? 'HIDDEN' : 'SHOWN' };
    };
    const own = cells.filter(({ id }) => has(id)).map(asDecided);
    const isOpen = new Set(own.flatMap(({ id, before }) => (before === 'SHOWN' ? [] : [id])));
    // A sum of which everything is shown already says nothing here.
    const sumsHere = sums.filter(
      ({ total, parts }) =>
        has(total) && parts.every(has) && [total, ...parts].some((id) => isOpen.has(id)),
    );
    const inSums = new Set(sumsHere.flatMap(({ total, parts }) => [total, ...parts]));
    const part = {
      cells: own.filter(({ id }) => isOpen.has(id) || inSums.has(id)),
      sums: sumsHere,
      insiders: (insiders ?? []).map((known) => known.filter(has)),
    };
    try {
      // Looking for the best in each of them takes twice as long, and hid hardly any fewer cells.
      const found = suppressAtOnce(highs, part, threshold, layer === shared ? 'BEST' : 'QUICK');
      for (const id of found.hidden) hidden.add(id);
      if (layer === shared) bound = found.bound;
    } catch (error) {
      // What is shared leaves this layer no choice: the whole is mended afterwards.
      if (!(error instanceof CannotProtect) || layer === shared) throw error;
    }
  }
  const later = new Set(others.flat());
  const smallLater = cells.filter(
    ({ id, count, before }) =>
      later.has(id) && count > 0 && count < threshold && before !== 'SHOWN',
  );
  return { hidden, bound: bound + costOf(smallLater) };
}
