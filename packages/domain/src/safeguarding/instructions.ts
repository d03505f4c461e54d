/** One thing to do now. */
export interface Instruction {
  readonly what: 'STAY' | 'CRISIS_LINE' | 'EMERGENCY' | 'CALL_US';
  /** To call with one press; `null` when there is nobody to call. */
  readonly phone: string | null;
}

/** Whom a volunteer calls at once: the coordinator or the professional on duty. */
export interface DutyContact {
  readonly phone: string;
}

/** What to do, in this order, shown before anybody has to write anything (DOMAIN 4.4, scenario 18). */
export const instructions = ({ phone }: DutyContact): readonly Instruction[] => [
  { what: 'STAY', phone: null },
  { what: 'CRISIS_LINE', phone: '113' },
  { what: 'EMERGENCY', phone: '112' },
  { what: 'CALL_US', phone },
];
