import type { Highs } from 'highs';
import { Choice } from './choose.ts';
import { Deviations } from './deviations.ts';
import { mend } from './mend.ts';
import { check, protectionsOf, type Shortfall, smallCells } from './protections.ts';
import { type System, systemOf, type Tables } from './tables.ts';

export interface Suppression {
  /** The cells that are not shown, small ones and those that would give small ones away. One mark for all of them. */
  readonly hidden: ReadonlySet<string>;
  /** What hiding them costs: their weights. */
  readonly cost: number;
  /** No choice that protects as much costs less than this. Equal to the cost where the choice is the best. */
  readonly bound: number;
}

const ROUNDS = 100;

/**
 * The way of Fischetti and Salazar: choose, look for what a reader can still work out, forbid that choice, and choose
 * again. Tables that are too large for that are mended instead, and the bound tells what that cost.
 *
 * @param effort QUICK mends what is small and looks for no better choice; it protects as much
 * @throws {CannotProtect}
 */
export function suppressAtOnce(
  highs: Highs,
  tables: Tables,
  threshold: number,
  effort: 'BEST' | 'QUICK' = 'BEST',
): Suppression {
  const system = systemOf(tables);
  const small = smallCells(system, threshold);
  if (small.length === 0) return nothingSmall(tables);
  const protections = protectionsOf(system, threshold);
  const named = (places: Iterable<number>) => [...places].map((place) => system.cells[place]!.id);
  using deviations = new Deviations(highs, system, threshold);
  const kept = new Set([...small, ...hiddenBefore(system)]);
  const costOf = (places: Iterable<number>) =>
    [...places].reduce((sum, place) => sum + (system.cells[place]!.weight ?? 1), 0);
  const result = (places: ReadonlySet<number>, bound: number): Suppression => ({
    hidden: new Set(named(places)),
    cost: costOf(places),
    bound,
  });
  const missingIn = (shares: readonly number[]) => check(deviations, protections, shares).missing;

  // Often already the best. Then what follows only proves it.
  const first = mend(highs, system, deviations, protections, kept, kept);
  if (effort === 'QUICK') return result(first, costOf(kept));
  using choice = new Choice(highs, system, small);
  const inParts = settle(choice, missingIn, costOf(first));
  if (inParts.bound >= costOf(first)) return result(first, inParts.bound);
  choice.wholeCells(costOf(first));
  const whole = settle(choice, missingIn, costOf(first));
  if (whole.bound >= costOf(first)) return result(first, whole.bound);
  const chosen = [...whole.shares.keys()].filter((place) => whole.shares[place]! > 0.5);
  const second = whole.protects
    ? new Set(chosen)
    : mend(highs, system, deviations, protections, new Set([...kept, ...chosen]), kept);
  return result(costOf(second) < costOf(first) ? second : first, whole.bound);
}

/** Chooses, and forbids a choice that does not protect, until one does or costs as much as one that was found before. */
function settle(
  choice: Choice,
  missingIn: (shares: readonly number[]) => readonly Shortfall[],
  enough: number,
): { shares: readonly number[]; bound: number; protects: boolean } {
  for (let round = 1; ; round++) {
    const { shares, bound, proven } = choice.cheapest();
    if (bound >= enough) return { shares, bound, protects: false };
    const missing = missingIn(shares);
    const protects = missing.length === 0;
    if (protects || !proven || round === ROUNDS) return { shares, bound, protects };
    for (const shortfall of missing) choice.require(shortfall);
  }
}

/** What an earlier report hid stays hidden, whether or not it still has to be. */
export const hiddenBefore = ({ cells }: System): number[] =>
  [...cells.keys()].filter((place) => cells[place]!.before === 'HIDDEN');

/** What was hidden before stays so; there is nothing to add. */
export function nothingSmall({ cells }: Tables): Suppression {
  const hidden = cells.filter(({ before }) => before === 'HIDDEN');
  const cost = hidden.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return { hidden: new Set(hidden.map(({ id }) => id)), cost, bound: cost };
}
