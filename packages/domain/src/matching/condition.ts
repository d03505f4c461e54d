import type { MatchFacts } from './match-facts.ts';

type Value = string | number | boolean;

/** A fact by its name, or a value. */
export type Operand = keyof MatchFacts | { readonly value: Value };

/**
 * One comparison, written so that a database can make the same.
 * As in SQL a comparison with something that is not known does not hold.
 */
export type Condition =
  | readonly [left: Operand, operator: '=' | '<>' | '<' | '>' | '>=', right: Operand]
  | readonly [left: keyof MatchFacts, operator: 'IS NULL']
  /** `&&` between arrays. */
  | readonly [left: keyof MatchFacts, operator: 'OVERLAPS' | 'DISJOINT', right: keyof MatchFacts]
  /** `= ANY (array)`. */
  | readonly [left: keyof MatchFacts, operator: 'IN', right: keyof MatchFacts];

export function holds(condition: Condition, facts: MatchFacts): boolean {
  const left = read(condition[0], facts);
  if (condition[1] === 'IS NULL') return left === null;
  const right = read(condition[2], facts);
  if (left === null || right === null) return false;
  switch (condition[1]) {
    case '=':
      return left === right;
    case '<>':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case 'OVERLAPS':
      return shared(left, right);
    case 'DISJOINT':
      return !shared(left, right);
    case 'IN':
      return shared([left], right);
  }
}

const read = (operand: Operand, facts: MatchFacts) =>
  typeof operand === 'string' ? facts[operand] : operand.value;

const shared = (left: unknown, right: unknown) =>
  (left as readonly unknown[]).some((each) => (right as readonly unknown[]).includes(each));
