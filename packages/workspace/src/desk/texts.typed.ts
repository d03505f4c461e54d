import { typedEn } from './texts.typed.en.ts';
import { typedNl } from './texts.typed.nl.ts';

export const typedWords = { nl: typedNl, en: typedEn };
