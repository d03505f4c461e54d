/** What the forms, the mails and the page of a resident or volunteer are in; as BCP 47 has them. */
export const LANGUAGES = ['nl', 'nl-simple', 'en', 'uk', 'ar', 'tr', 'pl'] as const;

export type Language = (typeof LANGUAGES)[number];

/** What letters on paper are written in, and what is said to colleagues. Other languages fall back to Dutch. */
export type LetterLanguage = Extract<Language, 'nl' | 'en'>;

const RIGHT_TO_LEFT: readonly Language[] = ['ar'];

/**
 * What is filled into a text that is read from right to left keeps its own order: a telephone number in groups would
 * else be read from its end. Marks that nobody sees stand around it.
 */
export const isolated = (text: string, language: Language): string =>
  RIGHT_TO_LEFT.includes(language) ? `\u2068${text}\u2069` : text;
