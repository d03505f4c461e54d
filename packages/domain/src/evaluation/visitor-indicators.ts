import type { Indicator, Subject } from './indicator.ts';

/** What is counted about a place at a meeting, in the quarter of the meeting. */
export interface VisitorFacts {
  readonly audiences: readonly string[];
  readonly came: boolean;
  /** Without having registered. */
  readonly walkIn: boolean;
}

const visitors = {
  unit: 'VISITOR',
  version: 1,
  source: 'MEETINGS',
  leftOut: ['ERASED', 'CANCELLED'],
} as const satisfies Partial<Indicator>;

/** Meetings are announced to everybody: how many there were says nothing about anybody. */
export const MEETINGS_HELD: Indicator = {
  key: 'meetingsHeld',
  version: 1,
  of: 'meetingsHeld',
  unit: 'MEETING',
  source: 'MEETINGS',
  leftOut: ['CANCELLED'],
  kind: 'COUNT',
};

const AUDIENCES = [
  'PRIMARY_TEACHERS',
  'SECONDARY_TEACHERS',
  'EMPLOYERS',
  'MUNICIPALITIES',
  'VOLUNTEERS',
  'GENERAL',
] as const;

export const VISITORS: Subject<VisitorFacts> = {
  counted: {
    expected: () => true,
    came: ({ came }) => came,
    walkedIn: ({ came, walkIn }) => came && walkIn,
  },
  groups: { audience: ({ audiences }) => audiences },
  indicators: [
    { ...visitors, key: 'came', of: 'expected', kind: 'SHARE' },
    { ...visitors, key: 'walkedIn', of: 'came', kind: 'SHARE' },
    { ...visitors, key: 'audience', of: 'came', kind: 'SHARE_EACH', groups: AUDIENCES },
  ],
};
