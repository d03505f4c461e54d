import { suppressInLayers } from './layers.ts';
import { solver } from './solver.ts';
import { type Suppression, suppressAtOnce } from './suppress-at-once.ts';
import { separate, systemOf, type Tables } from './tables.ts';

export { CannotProtect } from './mend.ts';
export type { Suppression } from './suppress-at-once.ts';

/**
 * Which cells are hidden so that nobody works out a cell of 1 to threshold - 1 people, or even that it is so small:
 * for every reader each of them could be anything from 0 to the threshold. As few as possible are hidden.
 *
 * @param threshold people; below it a cell is small
 * @throws {CannotProtect}
 */
export async function suppress(tables: Tables, threshold: number): Promise<Suppression> {
  systemOf(tables);
  const highs = await solver();
  const parts = separate(tables).map((part) =>
    (part.layers?.length ?? 0) > 1
      ? suppressInLayers(highs, part, threshold)
      : suppressAtOnce(highs, part, threshold),
  );
  return {
    hidden: new Set(parts.flatMap(({ hidden }) => [...hidden])),
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    bound: parts.reduce((sum, { bound }) => sum + bound, 0),
  };
}
