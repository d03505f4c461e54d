import type { Condition, Operand } from '@steunpad/domain/matching/condition.ts';
import { HARD_RULES } from '@steunpad/domain/matching/hard-rules.ts';
import type { PairFacts } from '@steunpad/domain/matching/pair-facts.ts';
import { type Order, SOFT_RULES } from '@steunpad/domain/matching/soft-rules.ts';

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
  if (typeof value === 'object') return `ARRAY[${value.map(quoted).join(', ')}]::text[]`;
  return typeof value === 'string' ? quoted(value) : String(value);
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

const allOf = <Facts>(conditions: readonly Condition<Facts>[]) =>
  `(${conditions.map(conditionSql).join(' AND ')})`;

/** The codes of the hard rules that a row breaks, as an array in the order of the domain. */
export function brokenRulesSql(): string {
  const byCode = new Map<string, string[]>();
  for (const { code, excludedWhen } of HARD_RULES)
    byCode.set(code, [...(byCode.get(code) ?? []), allOf(excludedWhen)]);
  const cases = [...byCode].map(
    ([code, ways]) => `CASE WHEN ${ways.join(' OR ')} THEN ${quoted(code)} END`,
  );
  return `array_remove(ARRAY[${cases.join(', ')}], NULL)`;
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
