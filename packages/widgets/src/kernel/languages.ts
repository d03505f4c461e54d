import type { Language } from './language.ts';

/** Gives an element its texts. */
type Speaker = <T extends object>(name: string, dutch: T) => T;

const FETCHED: Readonly<Record<string, () => Promise<{ readonly textsOf: Speaker }>>> = {
  ar: () => import('../generated/languages/ar.ts'),
  en: () => import('../generated/languages/en.ts'),
  'nl-simple': () => import('../generated/languages/nl-simple.ts'),
  pl: () => import('../generated/languages/pl.ts'),
  tr: () => import('../generated/languages/tr.ts'),
  uk: () => import('../generated/languages/uk.ts'),
};

/** What speaks a language, or nothing when it could not be fetched. */
export async function fetchLanguage(language: Language): Promise<Speaker | null> {
  try {
    return (await FETCHED[language]?.())?.textsOf ?? ((_name, dutch) => dutch);
  } catch {
    return null;
  }
}

/** A municipality's own words over ours; without them when their code cannot be fetched. */
export async function ownTexts<T extends object>(
  texts: T,
  name: string,
  own: readonly { readonly key: string; readonly text: string }[],
): Promise<T> {
  const code = await import('../languages/own-texts.ts').catch(() => null);
  return code ? code.withOwnTexts(texts, name, own) : texts;
}
