import { deskEn } from './texts.en.ts';
import { deskNl } from './texts.nl.ts';

/** What the desk says, fetched with it. */
export const deskWords = { nl: deskNl, en: deskEn };
