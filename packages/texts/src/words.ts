import type { Language } from '@steunpad/domain/correspondence/language.ts';

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
