import { stemmer } from '@orama/stemmers/dutch';

/** The words of a text in small letters without accents: "coördinator" is found by "coordinator". */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** A stemmer takes "weet" and "weten" for "wet". */
const OTHER_THAN_IT_SEEMS: Readonly<Record<string, string>> = { weten: 'weten', weet: 'weten' };

/** What the forms of a word have in common: "brieven" and "brief" are one, and so are "rollen" and "rol". */
export const stemOf = (word: string): string =>
  (Object.hasOwn(OTHER_THAN_IT_SEEMS, word) && OTHER_THAN_IT_SEEMS[word]) ||
  // What Snowball leaves as it is: a plural doubles its last consonant, and softens f and s.
  stemmer(word)
    .replace(/([bdfgklmnprst])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');

const SHORTEST_HALF = 4;
const JOINTS = ['', 's', 'e', 'en', 'n'];

/**
 * The words that a compound is made of: "overlijdensakte" of "overlijden" and "akte". Both halves have to be words that
 * stand somewhere by themselves, so that "akte" does not find "maakte", nor "rouw" every "vrouw".
 */
export function halvesOf(word: string, stems: ReadonlySet<string>): readonly string[] {
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at++) {
    const last = stemOf(word.slice(at));
    if (!stems.has(last)) continue;
    const first = JOINTS.filter((joint) => word.slice(0, at).endsWith(joint))
      .map((joint) => word.slice(0, at - joint.length))
      .find((half) => half.length >= SHORTEST_HALF && stems.has(stemOf(half)));
    if (first) return [...new Set([stemOf(first), last, ...halvesOf(word.slice(at), stems)])];
  }
  return [];
}
