import { plainText } from './plain-text.ts';

/** A BCP 47 tag in its usual spelling (`nl-BE`), or `null` when it is none. */
export function normaliseLanguageTag(text: string): string | null {
  const tag = plainText(text);
  if (tag.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
