import { type Deviations, NOTHING } from './deviations.ts';
import type { System } from './tables.ts';

/** A cell must be able to go so far for a reader, or else that reader knows too much about it. */
export interface Protection {
  readonly place: number;
  readonly way: 1 | -1;
  readonly need: number;
  readonly known: ReadonlySet<number>;
}

export const isSmall = (count: number, threshold: number) => count > 0 && count < threshold;

/** Small cells that nobody has seen yet. */
export const smallCells = ({ cells }: System, threshold: number): number[] =>
  [...cells.keys()].filter(
    (place) => isSmall(cells[place]!.count, threshold) && cells[place]!.before !== 'SHOWN',
  );

/** Every small cell could be anything from nobody to the threshold: not even that it is small is known. */
export const protectionsOf = (system: System, threshold: number): Protection[] =>
  system.readers.flatMap((known) =>
    smallCells(system, threshold)
      .filter((place) => !known.has(place))
      .flatMap((place): Protection[] => {
        const { count } = system.cells[place]!;
        return [
          { place, way: 1, need: threshold - count, known },
          { place, way: -1, need: count, known },
        ];
      }),
  );

/** A protection that a choice of hidden cells does not give. */
export interface Shortfall {
  readonly protection: Protection;
  /** What hiding each cell adds at most. */
  readonly worth: readonly number[];
}

/** The protections that are missing where so much of each cell is hidden, and for those that hold which cells they lean on. */
export function check(
  deviations: Deviations,
  protections: readonly Protection[],
  shares: readonly number[],
): { missing: Shortfall[]; leansOn: Map<Protection, readonly number[]> } {
  const missing: Shortfall[] = [];
  const leansOn = new Map<Protection, readonly number[]>();
  for (const [known, group] of Map.groupBy(protections, (protection) => protection.known)) {
    deviations.hide(shares, known);
    for (const protection of group) {
      if (leansOn.has(protection)) continue;
      const { far, values, moved, worth } = deviations.reach(protection.place, protection.way);
      // One deviation often goes far enough for others too.
      if (far >= protection.need - NOTHING)
        for (const other of group) {
          if (!leansOn.has(other) && other.way * values[other.place]! >= other.need - NOTHING)
            leansOn.set(other, moved);
        }
      else
        missing.push({
          protection,
          worth: worth().map((gain, at) => (known.has(at) ? 0 : gain)),
        });
    }
  }
  return { missing, leansOn };
}
