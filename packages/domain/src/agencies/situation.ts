export type Relationship = 'MARRIED' | 'REGISTERED' | 'COHABITING' | 'LIVING_APART';

/** What may hold for somebody whose partner died, and decides which agencies matter. */
export const SITUATION_FACTS = [
  'childrenUnder18',
  'car',
  'rentedHome',
  'ownHome',
  /** Of the partner who died: had work, a benefit, a state or other pension, a student debt. */
  'employed',
  'benefit',
  'pension',
  'studentDebt',
  /** The partner had help at home or lived in a nursing home (Wmo, Wlz). */
  'care',
] as const;

export type SituationFact = (typeof SITUATION_FACTS)[number];

/** Somebody's situation as far as they told it; `null` is what they did not tell. */
export type Situation = {
  readonly relationship: Relationship | null;
} & Readonly<Record<SituationFact, boolean | null>>;

/** Nothing is known yet: every agency may matter. */
export const UNKNOWN_SITUATION: Situation = {
  relationship: null,
  childrenUnder18: null,
  car: null,
  rentedHome: null,
  ownHome: null,
  employed: null,
  benefit: null,
  pension: null,
  studentDebt: null,
  care: null,
};

/** For whom something holds. All of it has to; an empty condition holds for everybody. */
export interface Condition {
  /** One of these. */
  readonly relationship?: readonly Relationship[] | undefined;
  /** Each of these. */
  readonly facts?: readonly SituationFact[] | undefined;
}

/** Whether a condition may hold, given what is known: in doubt it does. */
export function mayHold({ relationship, facts }: Condition, situation: Situation): boolean {
  const { relationship: known } = situation;
  if (relationship && known !== null && !relationship.includes(known)) return false;
  return (facts ?? []).every((fact) => situation[fact] !== false);
}
