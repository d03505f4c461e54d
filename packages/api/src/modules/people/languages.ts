import {
  LANGUAGES,
  type Language,
  type LetterLanguage,
} from '@steunpad/domain/correspondence/language.ts';

/** What is said of an argument that chooses the language of a sentence for residents and volunteers. */
export const SPOKEN = `\`${LANGUAGES.join('`, `')}\`; others get Dutch.`;

/** The language that somebody is spoken to in: of `en-GB` English, of what we do not speak Dutch. */
export function spokenLanguage(tag: string): Language {
  const asked = tag.toLowerCase().replace('_', '-');
  const known: readonly string[] = LANGUAGES;
  const found = [asked, asked.split('-')[0]!].find((each) => known.includes(each));
  return (found ?? 'nl') as Language;
}

/** Letters, and what is said to colleagues, are in Dutch and English; every other language gets the Dutch text. */
export const writtenLanguage = (tag: string): LetterLanguage =>
  tag.toLowerCase().startsWith('en') ? 'en' : 'nl';
