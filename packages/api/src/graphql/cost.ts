import { costLimitPlugin } from '@escape.tech/graphql-armor-cost-limit';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { operationError } from '../operation/errors.ts';

/** What one operation may cost. The three first are about its text; points count what its lists may hold. */
export const COST = { tokens: 1_000, depth: 12, fields: 10_000, points: 10_000 } as const;

export const tooCostly = () =>
  operationError(
    'QUERY_TOO_COSTLY',
    'This asks too much at once: ask for fewer levels or smaller pages.',
    400,
  );

/** Refuses an operation by its text alone, before anything of it runs, however it nests its fragments. */
export const costPlugins = () => {
  const onReject = [
    () => {
      throw tooCostly();
    },
  ];
  return [
    maxTokensPlugin({ n: COST.tokens, onReject }),
    maxDepthPlugin({ n: COST.depth, flattenFragments: true, onReject }),
    costLimitPlugin({
      maxCost: COST.fields,
      objectCost: 1,
      scalarCost: 1,
      depthCostFactor: 1,
      flattenFragments: true,
      onReject,
    }),
  ];
};
