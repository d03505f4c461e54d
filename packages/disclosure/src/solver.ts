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
 * Solves it. Where going on from the last answer leads nowhere, it begins anew.
 *
 * @throws {Error} when there is no best solution, which these models always have
 */
export function solved(highs: Highs, model: Model): void {
  const { optimal } = highs.constants.modelStatus;
  if (model.run().modelStatus === optimal) return;
  model.clearSolver();
  const { modelStatus } = model.run();
  if (modelStatus !== optimal) throw new Error(`The solver ended with status ${modelStatus}.`);
}
