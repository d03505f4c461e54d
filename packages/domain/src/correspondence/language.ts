/** What a letter or mail is written in. Other languages fall back to Dutch. */
export type Language = 'nl' | 'en';

export const LANGUAGES: readonly Language[] = ['nl', 'en'];
