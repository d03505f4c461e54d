/** What the registry may have under investigation of a survivor; each has its own consequence. */
export const INVESTIGATED = ['NAME', 'ADDRESS', 'BIRTH', 'DEATH', 'BOND'] as const;

export type Investigated = (typeof INVESTIGATED)[number];

/** Of an address: that it was established that they do not live there. */
export const NOT_LIVING_THERE = '089999';

const GROUPS: readonly (readonly [RegExp, Investigated])[] = [
  [/^01(?:0000|02\d\d|04\d\d|61\d\d)$/, 'NAME'],
  [/^01(?:0000|03[01]0)$/, 'BIRTH'],
  [/^05(?:0000|02(?:00|[234]0))$/, 'NAME'],
  [/^05(?:0000|01\d\d|06\d\d|07\d\d|15\d\d)$/, 'BOND'],
  [/^06(?:0000|08[01]0)$/, 'DEATH'],
  [/^08(?:0000|0910|11[0-7]\d|12\d\d|13(?:00|[1345]0))$/, 'ADDRESS'],
  [/^089999$/, 'ADDRESS'],
];

/**
 * What a code of the registry (element 83.10) has under investigation: six digits of category, group and element,
 * where zeros mean all of it. Empty for what no letter or decision needs, `null` for what is no such code.
 */
export function investigatedBy(code: string): readonly Investigated[] | null {
  if (!/^(?:0[1568])\d{4}$/.test(code)) return null;
  return [...new Set(GROUPS.flatMap(([pattern, part]) => (pattern.test(code) ? part : [])))];
}
