import { readFileSync } from 'node:fs';
import { agencyOverviewTextsNl } from '@steunpad/widgets/agency-overview/agency-overview.texts.nl.ts';
import { draftsTextsNl } from '@steunpad/widgets/drafts/drafts.texts.nl.ts';
import { textsOf as arabic } from '@steunpad/widgets/generated/languages/ar.ts';
import { textsOf as easyDutch } from '@steunpad/widgets/generated/languages/nl-simple.ts';
import { textsOf as polish } from '@steunpad/widgets/generated/languages/pl.ts';
import { textsOf as turkish } from '@steunpad/widgets/generated/languages/tr.ts';
import { textsOf as ukrainian } from '@steunpad/widgets/generated/languages/uk.ts';
import { intakeFormTextsNl } from '@steunpad/widgets/intake-form/intake-form.texts.nl.ts';
import type { Language } from '@steunpad/widgets/kernel/language.ts';
import { textsOf as english } from '@steunpad/widgets/languages/en.ts';
import { letterReplyTextsNl } from '@steunpad/widgets/letter-reply/letter-reply.texts.nl.ts';
import { mySupportTextsNl } from '@steunpad/widgets/my-support/my-support.texts.nl.ts';
import { supportRequestTextsNl } from '@steunpad/widgets/support-request/support-request.texts.nl.ts';
import { volunteerTextsNl } from '@steunpad/widgets/volunteer-signup/volunteer-signup.texts.nl.ts';
import { pagesTextsEn } from './pages.texts.en.ts';
import { pagesTextsNl } from './pages.texts.nl.ts';

/** Gives a form its texts; what a language misses is Dutch that says so. */
type Speaker = <Texts extends object>(name: string, dutch: Texts) => Texts;

const NL = spokenBy((_name, dutch) => dutch);

function spokenBy(textsOf: Speaker) {
  return {
    drafts: textsOf('drafts', draftsTextsNl),
    pages: textsOf('pages', pagesTextsNl),
    supportRequest: textsOf('support-request', supportRequestTextsNl),
    intakeForm: textsOf('intake-form', intakeFormTextsNl),
    letterReply: textsOf('letter-reply', letterReplyTextsNl),
    mySupport: textsOf('my-support', mySupportTextsNl),
    agencyOverview: textsOf('agency-overview', agencyOverviewTextsNl),
    volunteerSignup: textsOf('volunteer-signup', volunteerTextsNl),
  };
}

const TEXTS: Readonly<Record<Language, typeof NL>> = {
  nl: NL,
  'nl-simple': spokenBy(easyDutch),
  en: { ...spokenBy(english), pages: pagesTextsEn },
  uk: spokenBy(ukrainian),
  ar: spokenBy(arabic),
  tr: spokenBy(turkish),
  pl: spokenBy(polish),
};

interface Known {
  readonly tag: Language;
  /** As its speakers call it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** All languages of the pages, in the order in which they are offered. */
export const LANGUAGES: readonly Known[] = JSON.parse(
  readFileSync(new URL(import.meta.resolve('@steunpad/widgets/languages.json')), 'utf8'),
);

export const inLanguage = (language: Language): typeof NL => TEXTS[language];

export const directionOf = (language: Language) =>
  LANGUAGES.find(({ tag }) => tag === language)!.direction;

/** The language that an address asks for, or else Dutch. */
export const languageIn = (asked: string | null): Language =>
  asked !== null && Object.hasOwn(TEXTS, asked) ? (asked as Language) : 'nl';
