import { DUTCH as FORMS_IN_DUTCH } from '@steunpad/widgets/generated/dutch.ts';
import { textsOf as arabic } from '@steunpad/widgets/generated/languages/ar.ts';
import { textsOf as english } from '@steunpad/widgets/generated/languages/en.ts';
import { textsOf as easyDutch } from '@steunpad/widgets/generated/languages/nl-simple.ts';
import { pagesTextsOf } from '@steunpad/widgets/generated/languages/pages.ts';
import { textsOf as polish } from '@steunpad/widgets/generated/languages/pl.ts';
import { textsOf as turkish } from '@steunpad/widgets/generated/languages/tr.ts';
import { textsOf as ukrainian } from '@steunpad/widgets/generated/languages/uk.ts';
import type { Language } from '@steunpad/widgets/kernel/language.ts';
import type { Municipality } from '@steunpad/widgets/kernel/words.ts';
import { withOwnTexts } from '@steunpad/widgets/languages/own-texts.ts';
import { pagesTextsEn } from './pages.texts.en.ts';
import { pagesTextsNl } from './pages.texts.nl.ts';

const DUTCH = { pages: pagesTextsNl, ...FORMS_IN_DUTCH };

/** What the pages say, and each form on them. */
export type Texts = typeof DUTCH;

/** Gives a form its texts; what a language misses is Dutch that says so. */
type Speaker = <T extends object>(name: string, dutch: T) => T;

const saidBy = (speak: Speaker, texts = DUTCH): Texts =>
  Object.fromEntries(Object.entries(texts).map(([name, own]) => [name, speak(name, own)])) as Texts;

const spokenBy = (textsOf: Speaker, pagesOf: Speaker): Texts =>
  saidBy((name, dutch) => (name === 'pages' ? pagesOf : textsOf)(name, dutch));

const TEXTS: Readonly<Record<Language, Texts>> = {
  nl: DUTCH,
  'nl-simple': spokenBy(easyDutch, pagesTextsOf['nl-simple']),
  en: { ...saidBy(english), pages: pagesTextsEn },
  uk: spokenBy(ukrainian, pagesTextsOf.uk),
  ar: spokenBy(arabic, pagesTextsOf.ar),
  tr: spokenBy(turkish, pagesTextsOf.tr),
  pl: spokenBy(polish, pagesTextsOf.pl),
};

/** All texts in a language, a municipality's own words before ours. */
export function textsIn(language: Language, own: Municipality['texts'] = []): Texts {
  const texts = TEXTS[language];
  return own.length > 0 ? saidBy((name, ours) => withOwnTexts(ours, name, own), texts) : texts;
}

/** The language that an address asks for, or else Dutch. */
export const languageIn = (asked: string | null): Language =>
  asked !== null && Object.hasOwn(TEXTS, asked) ? (asked as Language) : 'nl';
