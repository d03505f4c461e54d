type Value = string | number | boolean | readonly string[];

/** A fact by its name, or a value. */
export type Operand<Facts> = (keyof Facts & string) | { readonly value: Value };

/**
 * One comparison, written so that a database can make the same.
 * As in SQL a comparison with something that is not known does not hold.
 */
export type Condition<Facts> =
  | readonly [
      left: keyof Facts & string,
      operator: '=' | '<>' | '<' | '>' | '>=',
      right: Operand<Facts>,
    ]
  | readonly [left: keyof Facts & string, operator: 'IS NULL']
  /** `&&` between arrays, and `= ANY (array)`. */
  | readonly [
      left: keyof Facts & string,
      operator: 'OVERLAPS' | 'DISJOINT' | 'IN',
      right: Operand<Facts>,
    ];

export function holds<Facts>(condition: Condition<Facts>, facts: Facts): boolean {
  const left = facts[condition[0]] as Value | null;
  if (condition[1] === 'IS NULL') return left === null;
  const operand = condition[2];
  const right = (typeof operand === 'string' ? facts[operand] : operand.value) as Value | null;
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
      return inCommon(left as [], right as []).length > 0;
    case 'DISJOINT':
      return inCommon(left as [], right as []).length === 0;
    case 'IN':
      return (right as readonly unknown[]).includes(left);
  }
}

/** What stands in both, each once, in the order of the first. */
export const inCommon = <T>(first: readonly T[], second: readonly T[]): T[] => [
  ...new Set(first.filter((each) => second.includes(each))),
];
