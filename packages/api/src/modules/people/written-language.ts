import type { Language } from '@steunpad/domain/correspondence/language.ts';

/** Letters are written in these; every other language gets the Dutch text. */
export const writtenLanguage = (language: string): Language =>
  language.toLowerCase().startsWith('en') ? 'en' : 'nl';
