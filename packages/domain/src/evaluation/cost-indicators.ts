import type { Indicator } from './indicator.ts';

/** A mean of fewer would be close to the amount of each. */
export const MEANS_FROM = 10;

/** Whole euros that were paid in a quarter, for each pathway that was opened in it. */
export const COST_A_PATHWAY: Indicator = {
  key: 'costAPathway',
  version: 1,
  of: 'opened',
  unit: 'EURO',
  source: 'ACCOUNTS',
  leftOut: ['NOT_PAID_YET', 'NOT_IN_THE_ACCOUNTS'],
  kind: 'MEAN',
};
