import type { Condition, Operand } from '@steunpad/domain/matching/condition.ts';
import { HARD_RULES, type HardRule } from '@steunpad/domain/matching/hard-rules.ts';
import type { MatchFacts } from '@steunpad/domain/matching/match-facts.ts';
import type { PairFacts } from '@steunpad/domain/matching/pair-facts.ts';
import { type Order, SOFT_RULES } from '@steunpad/domain/matching/soft-rules.ts';
import { sourceOf } from './pair-facts-sql.ts';

// The rules of the domain, said in SQL about a row `f` that has the facts as columns. No rule stands here.

/** A fact as a column of `f`. */
const column = (fact: string) => `f."${fact}"`;

/** One comparison; as in the domain what is not known makes it neither true nor false. */
export function conditionSql<Facts>(condition: Condition<Facts>): string {
  const fact = column(condition[0]);
  if (condition[1] === 'IS NULL') return `${fact} IS NULL`;
  const other = operandSql(condition[2]);
  switch (condition[1]) {
    case 'OVERLAPS':
      return `${fact} && ${other}`;
    case 'DISJOINT':
      return `NOT (${fact} && ${other})`;
    case 'IN':
      return `${fact} = ANY (${other})`;
    default:
      return `${fact} ${condition[1]} ${other}`;
  }
}

function operandSql<Facts>(operand: Operand<Facts>): string {
  if (typeof operand === 'string') return column(operand);
  const { value } = operand as Exclude<Operand<Facts>, string>;
  // Of the type of what it is compared with, which may be a list of an enum.
  if (typeof value === 'object') return quotedText(`{${value.join(',')}}`);
  return typeof value === 'string' ? quotedText(value) : String(value);
}

const quotedText = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Texts as a list of SQL. */
export const quoted = (texts: readonly string[]): string => texts.map(quotedText).join(', ');

const allOf = <Facts>(conditions: readonly Condition<Facts>[]) =>
  `(${conditions.map(conditionSql).join(' AND ')})`;

/** The codes of the hard rules that a row breaks, as an array in the order of the domain. */
export function brokenRulesSql(): string {
  const byCode = new Map<string, string[]>();
  for (const { code, excludedWhen } of HARD_RULES)
    byCode.set(code, [...(byCode.get(code) ?? []), allOf(excludedWhen)]);
  const cases = [...byCode].map(
    ([code, ways]) => `CASE WHEN ${ways.join(' OR ')} THEN ${quotedText(code)} END`,
  );
  return `array_remove(ARRAY[${cases.join(', ')}], NULL)`;
}

/** Facts that a condition looks at. */
const factsOf = ([fact, operator, operand]: Condition<MatchFacts>) =>
  operator !== 'IS NULL' && typeof operand === 'string' ? [fact, operand] : [fact];

const SOURCES = ['resident', 'volunteer', 'lookedUp'] as const;

/** That none of the hard rules is broken which need facts of this source, and of none that is asked later. */
export function keptSql(by: (typeof SOURCES)[number]): string {
  const last = ({ excludedWhen }: HardRule) =>
    SOURCES.findLast((source) =>
      excludedWhen.flatMap(factsOf).some((fact) => sourceOf(fact) === source),
    );
  return HARD_RULES.filter((rule) => last(rule) === by)
    .map(({ excludedWhen }) => `${allOf(excludedWhen)} IS NOT TRUE`)
    .join(' AND ');
}

/** The soft rules that ask whether or not, before the first that asks how much: as one number, the best is 0. */
export function classSql(): string {
  const others = SOFT_RULES.findIndex(({ order }) => !('first' in order));
  return SOFT_RULES.slice(0, others)
    .map(({ order }) => placeSql(order))
    .reduce((above, place) => `(${above}) * 2 + ${place}`, '0');
}

/** The soft rules as what to sort by. */
export const orderSql = (): string => SOFT_RULES.map(({ order }) => placeSql(order)).join(', ');

function placeSql(order: Order): string {
  if ('first' in order) return `CASE WHEN ${allOf<PairFacts>(order.first)} THEN 0 ELSE 1 END`;
  if ('least' in order) return column(order.least);
  if ('most' in order) {
    const [one, other] = order.most.map(column);
    return `-cardinality(ARRAY(SELECT unnest(${one}) INTERSECT SELECT unnest(${other})))`;
  }
  const fact = column(order.of);
  const steps = order.within.map((limit, step) => `WHEN ${fact} <= ${limit} THEN ${step}`);
  return `CASE WHEN ${fact} IS NULL THEN ${order.unknown} ${steps.join(' ')} ELSE ${order.within.length} END`;
}
