import { unwantedWordsIn } from '../correspondence/unwanted-words.ts';

/** Longer than any text of ours; a page of one's own is the place for more. */
export const MOST_CHARACTERS = 500;

export type OwnTextProblem =
  | { readonly code: 'EMPTY' }
  | { readonly code: 'TOO_LONG'; readonly most: number }
  | { readonly code: 'PLACEHOLDER_MISSING' | 'PLACEHOLDER_UNKNOWN'; readonly name: string }
  | { readonly code: 'UNWANTED_WORD'; readonly word: string };

/** What is wrong with a municipality's own words for a text of ours. It has to name what ours names, no more and no less. */
export function problemsOfOwnText(shipped: string, own: string): readonly OwnTextProblem[] {
  const [wanted, given] = [placeholders(shipped), placeholders(own)];
  return [
    ...(own.trim() === '' ? [{ code: 'EMPTY' as const }] : []),
    ...(own.length > MOST_CHARACTERS ? [{ code: 'TOO_LONG' as const, most: MOST_CHARACTERS }] : []),
    ...without(wanted, given).map((name) => ({ code: 'PLACEHOLDER_MISSING' as const, name })),
    ...without(given, wanted).map((name) => ({ code: 'PLACEHOLDER_UNKNOWN' as const, name })),
    ...unwantedWordsIn(own).map((word) => ({ code: 'UNWANTED_WORD' as const, word })),
  ];
}

const placeholders = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{[\w-]+\}/g)].map(([name]) => name)),
];

const without = (all: readonly string[], some: readonly string[]): readonly string[] =>
  all.filter((one) => !some.includes(one));
