import type { DayPart } from '../calls/day-part.ts';
import type { Language } from '../correspondence/language.ts';
import type { Sentence } from '../organisations/sentence.ts';

export const DAY_PART_WORDS: Readonly<Record<DayPart, Sentence>> = {
  MORNING: { nl: 'de ochtend', en: 'the morning' },
  AFTERNOON: { nl: 'de middag', en: 'the afternoon' },
  EVENING: { nl: 'de avond', en: 'the evening' },
};

/** `brood, melk en kaas`. */
export const listed = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words);

/** The name of a language by its tag: `fy` is Fries. A tag that nobody knows stays as it is. */
export function languageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
