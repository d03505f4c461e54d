import { settingsEn } from './texts.en.ts';
import { settingsNl } from './texts.nl.ts';

/** What the settings say, fetched with them. */
export const settingsWords = { nl: settingsNl, en: settingsEn };
