import type { Indicator, Subject } from './indicator.ts';

/** What is counted about a volunteer, in the quarter in which they applied. */
export interface VolunteerFacts {
  readonly trained: boolean;
  /** They were ready for a resident, or had one. */
  readonly active: boolean;
  /** They are still there. */
  readonly stays: boolean;
  /** How many residents they had so far. */
  readonly residents: number;
  /** They came to a peer session or a supervision talk. */
  readonly supervised: boolean;
}

const volunteers = {
  unit: 'VOLUNTEER',
  version: 1,
  source: 'VOLUNTEERS',
  leftOut: ['ERASED'],
} as const satisfies Partial<Indicator>;

const LOAD = ['NONE', 'ONE', 'TWO', 'THREE_OR_MORE'] as const;

export const VOLUNTEERS: Subject<VolunteerFacts> = {
  counted: {
    applied: () => true,
    trained: ({ trained }) => trained,
    active: ({ active }) => active,
    stayed: ({ active, stays }) => active && stays,
    supervised: ({ active, supervised }) => active && supervised,
  },
  groups: { load: ({ residents }) => [LOAD[Math.min(residents, 3)]!] },
  indicators: [
    { ...volunteers, key: 'trained', of: 'applied', kind: 'SHARE' },
    { ...volunteers, key: 'active', of: 'applied', kind: 'SHARE' },
    { ...volunteers, key: 'stayed', of: 'active', kind: 'SHARE' },
    { ...volunteers, key: 'load', of: 'active', kind: 'SPLIT', groups: LOAD },
    { ...volunteers, key: 'supervised', of: 'active', kind: 'SHARE' },
  ],
};
