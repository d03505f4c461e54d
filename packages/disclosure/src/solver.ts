import loadHighs, { type Highs, type Model } from 'highs';
import type { System } from './tables.ts';

// Its types are those of CommonJS, the module that Node takes is not.
const load = loadHighs as unknown as typeof loadHighs.default;

let loaded: Promise<Highs> | undefined;

/** The solver of linear and integer programs, in this process. It is loaded once, when somebody needs it. */
export const solver = (): Promise<Highs> => (loaded ??= load());

/** A model with a column for each bound given and the rows of the system, each of which adds up to nothing. */
export function modelOf(
  highs: Highs,
  { rows }: System,
  lower: readonly number[],
  upper: readonly number[],
): Model {
  const model = highs.createModel();
  model.options.set({ output_flag: false });
  model.addVars([...lower], [...upper]);
  for (const row of rows) model.addRow(0, 0, row);
  return model;
}

/**
 * Whether there is a best solution, which the model then has. Where going on from the last answer leads nowhere, the
 * solver begins anew.
 */
export function isSolved(highs: Highs, model: Model): boolean {
  const { optimal, infeasible } = highs.constants.modelStatus;
  const ends = () => model.run().modelStatus;
  let status = ends();
  if (status !== optimal && status !== infeasible) {
    model.clearSolver();
    status = ends();
  }
  if (status !== optimal && status !== infeasible)
    throw new Error(`The solver ended with status ${status}.`);
  return status === optimal;
}

/** Solves it. @throws {Error} when there is no best solution, which these models always have */
export function solved(highs: Highs, model: Model): void {
  if (!isSolved(highs, model)) throw new Error('There is no solution.');
}
