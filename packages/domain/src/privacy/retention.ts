import type { CivilDate } from '../calendar/civil-date.ts';
import { Refusal } from '../kernel.ts';
import { addDuration, compareDurations, parseDuration } from './iso-duration.ts';
import {
  RETENTION_RULES,
  type RetentionChoices,
  type RetentionKey,
  type RetentionRule,
} from './retention-rules.ts';

/** It is no term of years, months, weeks and days. */
export class NoDuration extends Refusal {
  readonly code = 'NO_DURATION';
  readonly key: RetentionKey;

  constructor(key: RetentionKey) {
    super(`The term of ${key} has to be written as P2Y, P6M, P6W or P30D.`);
    this.key = key;
  }
}

/** A term that is shorter or longer than this rule allows. */
export class DurationOutOfBounds extends Refusal {
  readonly code = 'DURATION_OUT_OF_BOUNDS';
  readonly key: RetentionKey;
  readonly shortest: string;
  readonly longest: string;

  constructor({ key, shortest, longest }: RetentionRule) {
    super(`The term of ${key} is from ${shortest} to ${longest}.`);
    this.key = key;
    this.shortest = shortest;
    this.longest = longest;
  }
}

export type RetentionRefusal = NoDuration | DurationOutOfBounds;

/** A rule with the term that a municipality chose, or why it cannot have that. */
export function withTerm(rule: RetentionRule, term: string): RetentionRule | RetentionRefusal {
  const chosen = parseDuration(term);
  if (!chosen) return new NoDuration(rule.key);
  const tooShort = compareDurations(chosen, parseDuration(rule.shortest)!) < 0;
  const tooLong = compareDurations(chosen, parseDuration(rule.longest)!) > 0;
  return tooShort || tooLong ? new DurationOutOfBounds(rule) : { ...rule, term };
}

/** All rules with a municipality's own terms in them, or the first that it cannot have. */
export function retentionRules(
  choices: RetentionChoices,
): readonly RetentionRule[] | RetentionRefusal {
  const rules = RETENTION_RULES.map((rule) => withTerm(rule, choices[rule.key] ?? rule.term));
  const refused = rules.find((rule) => rule instanceof Refusal);
  return refused ?? (rules as RetentionRule[]);
}

/** One rule of a list; each key is there once. */
export const retentionRule = (
  key: RetentionKey,
  rules: readonly RetentionRule[] = RETENTION_RULES,
): RetentionRule => rules.find((rule) => rule.key === key)!;

/** The day after which nothing of it may be kept, counted from the day of its fact. */
export const eraseOn = (rule: RetentionRule, fact: CivilDate): CivilDate =>
  addDuration(fact, parseDuration(rule.term)!);

/** A rule with the term that a municipality chose; its default when there is none, or none that it may have. */
export function ruleOf(key: RetentionKey, choices: RetentionChoices): RetentionRule {
  const rule = retentionRule(key);
  const chosen = choices[key];
  const own = chosen ? withTerm(rule, chosen) : rule;
  return own instanceof Refusal ? rule : own;
}
