import { diffWordsWithSpace } from 'diff';
import { diff3Merge } from 'node-diff3';

/** Some words that stand in both texts, or in one of them. */
export interface Words {
  readonly change: 'SAME' | 'REMOVED' | 'ADDED';
  readonly text: string;
}

/** Texts with more changes than this are shown whole: comparing them takes time by the square of it. */
const MOST_CHANGES = 400;

/** How a text became another, in the order in which one reads it. */
export function wordsChanged(before: string, after: string): Words[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  if (!changes)
    return [
      { change: 'REMOVED', text: before },
      { change: 'ADDED', text: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    change: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME',
    text: value,
  }));
}

/** Many that are alike take node-diff3 minutes. No letter or chapter has so many. */
const MOST_PARAGRAPHS = 400;

/**
 * Both changes in one text, where they are in different paragraphs; `null` where they meet. It is an offer: paragraphs
 * can contradict each other although nobody changed the same one, so that a person reads it before it holds.
 */
export function bothTogether(base: string, own: string, upstream: string): string | null {
  const [first, second, third] = [own, base, upstream].map(paragraphsOf) as Three;
  if ([first, second, third].some(({ length }) => length > MOST_PARAGRAPHS)) return null;
  const merged: Merged[] = diff3Merge(first, second, third, {});
  if (merged.some(({ conflict }) => conflict)) return null;
  return merged.flatMap(({ ok }) => ok ?? []).join(PARAGRAPH);
}

type Three = [string[], string[], string[]];

interface Merged {
  readonly ok?: string[];
  readonly conflict?: unknown;
}

const PARAGRAPH = '\n\n';

const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/);
