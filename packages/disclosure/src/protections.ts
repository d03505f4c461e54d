import { type Deviations, type Moved, NOTHING, type Wanted } from './deviations.ts';
import type { System } from './tables.ts';

/** A cell must be able to go so far for a reader, or else that reader knows too much about it. */
export interface Protection extends Wanted {
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
  readonly worth: () => readonly number[];
}

/** For each protection that holds, the cells that it leans on. */
export type LeansOn = Map<Protection, readonly number[]>;

/** So many are asked for one by one: one question for all of them takes about as long. */
const FEW = 40;

/** Which protections one deviation gives: it often goes far enough for many cells. */
export function leanOn(leansOn: LeansOn, asked: readonly Protection[], { values, moved }: Moved) {
  for (const protection of asked) {
    const { place, way, need } = protection;
    if (!leansOn.has(protection) && way * values[place]! >= need - NOTHING)
      leansOn.set(protection, moved);
  }
}

/**
 * Protections that surely hold where so much of each cell is hidden, from a few deviations that are good for as many
 * of them as possible. One that is not among them may hold as well.
 */
export function surelyHeld(
  deviations: Deviations,
  protections: readonly Protection[],
  shares: readonly number[],
): LeansOn {
  const leansOn: LeansOn = new Map();
  for (const [known, group] of Map.groupBy(protections, (protection) => protection.known)) {
    deviations.hide(shares, known);
    let open = group;
    for (let round = 0; open.length > FEW; round++) {
      leanOn(leansOn, group, deviations.together(mixed(open, round)));
      const left = open.filter((protection) => !leansOn.has(protection));
      // A round each way that found little: the rest is for single questions.
      if (round % 2 === 1 && left.length > open.length * MOST_LEFT) break;
      open = left;
    }
  }
  return leansOn;
}

/** Of what is asked for, after a round that was worth its time. */
const MOST_LEFT = 0.75;

/** One way for each cell, and another mixture in each round: where one goes up, its neighbours have to go down. */
function mixed(asked: readonly Protection[], round: number): Protection[] {
  const byPlace = Map.groupBy(asked, ({ place }) => place);
  return [...byPlace.values()].map(
    (both, at) => both[(((at >> (round >> 1)) + round) & 1) % both.length]!,
  );
}

/**
 * The protections that are missing where so much of each cell is hidden, and for those that hold which cells they lean on.
 *
 * @param most to look for no more once so many are missing
 */
export function check(
  deviations: Deviations,
  protections: readonly Protection[],
  shares: readonly number[],
  most = Number.POSITIVE_INFINITY,
): { missing: Shortfall[]; leansOn: LeansOn } {
  const missing: Shortfall[] = [];
  const leansOn = surelyHeld(deviations, protections, shares);
  for (const [known, group] of Map.groupBy(protections, (protection) => protection.known)) {
    deviations.hide(shares, known);
    for (const protection of group) {
      if (leansOn.has(protection)) continue;
      if (missing.length >= most) break;
      const { worth, ...reached } = deviations.reach(protection.place, protection.way);
      leanOn(leansOn, group, reached);
      if (!leansOn.has(protection))
        missing.push({
          protection,
          worth: () => worth().map((gain, at) => (known.has(at) ? 0 : gain)),
        });
    }
  }
  return { missing, leansOn };
}
