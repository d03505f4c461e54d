import { COST_A_PATHWAY } from './cost-indicators.ts';
import { FINDINGS } from './finding-indicators.ts';
import type { Indicator } from './indicator.ts';
import { PATHWAYS } from './pathway-indicators.ts';
import { REFUSALS } from './refusal-indicators.ts';
import { MEETINGS_HELD, VISITORS } from './visitor-indicators.ts';
import { VOLUNTEERS } from './volunteer-indicators.ts';

/** What every municipality counts, in the order of the report. What its surveys ask comes after it. */
export const INDICATORS: readonly Indicator[] = [
  ...PATHWAYS.indicators,
  ...VOLUNTEERS.indicators,
  MEETINGS_HELD,
  ...VISITORS.indicators,
  ...REFUSALS.indicators,
  ...FINDINGS,
  COST_A_PATHWAY,
];
