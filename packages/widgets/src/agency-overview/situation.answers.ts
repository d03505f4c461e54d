import {
  type Relationship,
  SITUATION_FACTS,
  type Situation,
  UNKNOWN_SITUATION,
} from '@steunpad/domain/agencies/situation.ts';

export interface SituationAnswers {
  readonly [field: string]: string | readonly string[];
  readonly relationship: string;
  readonly facts: readonly string[];
}

export const BLANK: SituationAnswers = { relationship: '', facts: [] };

/** What was chosen. What was not, does not hold: the form says to choose what one is not sure of. */
export function situationOf({ relationship, facts }: SituationAnswers): Situation {
  const chosen = SITUATION_FACTS.map((fact) => [fact, facts.includes(fact)]);
  return {
    ...UNKNOWN_SITUATION,
    relationship: (relationship || null) as Relationship | null,
    ...Object.fromEntries(chosen),
  };
}
