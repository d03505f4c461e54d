import { modelOf, solved, solver } from './solver.ts';
import { type Cell, type Sum, systemOf } from './tables.ts';

/** What a reader sees: a number, or null where it is hidden. */
export interface ShownCell {
  readonly id: string;
  readonly value: number | null;
}

/** What a reader can work out about a hidden cell: it is at least and at most so many people. */
export interface WorkedOut {
  readonly id: string;
  readonly least: number;
  /** Infinity where nothing that is shown bounds it. */
  readonly most: number;
}

/**
 * Plays the attacker: everything that follows from what is shown and that every total is the sum of its parts. It
 * knows nothing of how cells were chosen, so that a fault there is found here.
 *
 * @param known cells that this reader knows without seeing them, with their numbers
 */
export async function audit(
  shown: readonly ShownCell[],
  sums: readonly Sum[],
  known: ReadonlyMap<string, number> = new Map(),
): Promise<WorkedOut[]> {
  const highs = await solver();
  const seenIn = ({ id, value }: ShownCell) => value ?? known.get(id) ?? null;
  const far = 1e6 + 10 * shown.reduce((most, { value }) => Math.max(most, value ?? 0), 0);
  const system = systemOf({ cells: shown.map(({ id }): Cell => ({ id, count: 0 })), sums });
  const model = modelOf(
    highs,
    system,
    shown.map((cell) => seenIn(cell) ?? 0),
    shown.map((cell) => seenIn(cell) ?? far),
  );
  try {
    const furthest = (place: number, way: 1 | -1) => {
      model.changeColCost(place, -way);
      solved(highs, model);
      const value = model.getSolution().colValue[place]!;
      model.changeColCost(place, 0);
      return value;
    };
    return [...shown.keys()]
      .filter((place) => seenIn(shown[place]!) === null)
      .map((place) => {
        const most = furthest(place, 1);
        return {
          id: shown[place]!.id,
          least: furthest(place, -1),
          most: most >= far ? Infinity : most,
        };
      });
  } finally {
    model.dispose();
  }
}
