import type { Language } from '../correspondence/language.ts';

/** One sentence in each language in which the rules themselves speak. */
export type Sentence = Readonly<Record<Language, string>>;
