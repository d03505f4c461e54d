import type { Highs, Model } from 'highs';
import { type Deviations, NOTHING } from './deviations.ts';
import { check, type Protection } from './protections.ts';
import { solved } from './solver.ts';
import type { System } from './tables.ts';

/**
 * Hides what is still missing, one protection at a time by the cheapest deviation that gives it, and shows again what
 * turns out not to be needed. For tables that are too large for the best choice.
 */
export function mend(
  highs: Highs,
  system: System,
  deviations: Deviations,
  protections: readonly Protection[],
  chosen: ReadonlySet<number>,
): Set<number> {
  const hidden = new Set(chosen);
  for (const { protection } of check(deviations, protections, sharesOf(system, hidden)).missing)
    for (const place of cheapestDeviation(highs, system, hidden, protection)) hidden.add(place);
  let { leansOn } = check(deviations, protections, sharesOf(system, hidden));
  for (const place of spare(system, hidden, protections)) {
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
function spare(
  { cells }: System,
  hidden: ReadonlySet<number>,
  protections: readonly Protection[],
): number[] {
  const small = new Set(protections.map(({ place }) => place));
  return [...hidden].filter((place) => !small.has(place) && cells[place]!.before !== 'HIDDEN');
}

function cheapestDeviation(
  highs: Highs,
  { cells, rows }: System,
  hidden: ReadonlySet<number>,
  { place: asked, way, need, known }: Protection,
): number[] {
  const model: Model = highs.createModel();
  try {
    model.options.set({ output_flag: false });
    // Up and down are columns of their own, since a cost has no sign.
    for (const side of [1, -1])
      cells.forEach(({ before, count, weight = 1 }, place) => {
        const fixed = before === 'SHOWN' || known.has(place);
        const most = fixed ? 0 : side === 1 ? highs.infinity : count;
        const exactly = place === asked ? (side === way ? need : 0) : null;
        const cost = hidden.has(place) ? 0 : weight;
        model.addCol(cost, exactly ?? 0, exactly ?? most, { indices: [], values: [] });
      });
    for (const { indices, values } of rows)
      model.addRow(0, 0, {
        indices: [...indices, ...indices.map((place) => place + cells.length)],
        values: [...values, ...values.map((value) => -value)],
      });
    solved(highs, model);
    const { colValue } = model.getSolution();
    return [...cells.keys()].filter(
      (place) => colValue[place]! + colValue[place + cells.length]! > NOTHING,
    );
  } finally {
    model.dispose();
  }
}
