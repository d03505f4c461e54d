import type { Indicator } from './indicator.ts';

const findings = {
  version: 1,
  source: 'FINDINGS',
  leftOut: ['NOTHING_CHANGED'],
  kind: 'COUNT',
} as const satisfies Partial<Indicator>;

/** What changed because of what people wrote, in the quarter in which it did for the first time. */
export const FINDINGS: readonly Indicator[] = [
  { ...findings, key: 'findingsUsed', of: 'findingsUsed', unit: 'FINDING' },
  { ...findings, key: 'textsChanged', of: 'textsChanged', unit: 'VERSION' },
  { ...findings, key: 'surveysChanged', of: 'surveysChanged', unit: 'VERSION' },
];
