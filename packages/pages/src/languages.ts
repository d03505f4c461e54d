import { agencyOverviewTextsEn } from '@steunpad/widgets/agency-overview/agency-overview.texts.en.ts';
import { agencyOverviewTextsNl } from '@steunpad/widgets/agency-overview/agency-overview.texts.nl.ts';
import { intakeFormTextsEn } from '@steunpad/widgets/intake-form/intake-form.texts.en.ts';
import { intakeFormTextsNl } from '@steunpad/widgets/intake-form/intake-form.texts.nl.ts';
import type { Language } from '@steunpad/widgets/kernel/language.ts';
import { letterReplyTextsEn } from '@steunpad/widgets/letter-reply/letter-reply.texts.en.ts';
import { letterReplyTextsNl } from '@steunpad/widgets/letter-reply/letter-reply.texts.nl.ts';
import { mySupportTextsEn } from '@steunpad/widgets/my-support/my-support.texts.en.ts';
import { mySupportTextsNl } from '@steunpad/widgets/my-support/my-support.texts.nl.ts';
import { supportRequestTextsEn } from '@steunpad/widgets/support-request/support-request.texts.en.ts';
import { supportRequestTextsNl } from '@steunpad/widgets/support-request/support-request.texts.nl.ts';
import { volunteerTextsEn } from '@steunpad/widgets/volunteer-signup/volunteer-signup.texts.en.ts';
import { volunteerTextsNl } from '@steunpad/widgets/volunteer-signup/volunteer-signup.texts.nl.ts';
import { pagesTextsEn } from './pages.texts.en.ts';
import { pagesTextsNl } from './pages.texts.nl.ts';

const NL = {
  name: 'Nederlands',
  pages: pagesTextsNl,
  supportRequest: supportRequestTextsNl,
  intakeForm: intakeFormTextsNl,
  letterReply: letterReplyTextsNl,
  mySupport: mySupportTextsNl,
  agencyOverview: agencyOverviewTextsNl,
  volunteerSignup: volunteerTextsNl,
};

/** All texts of the pages, by language. */
export const LANGUAGES: Readonly<Record<Language, typeof NL>> = {
  nl: NL,
  en: {
    name: 'English',
    pages: pagesTextsEn,
    supportRequest: supportRequestTextsEn,
    intakeForm: intakeFormTextsEn,
    letterReply: letterReplyTextsEn,
    mySupport: mySupportTextsEn,
    agencyOverview: agencyOverviewTextsEn,
    volunteerSignup: volunteerTextsEn,
  },
};

export const inLanguage = (language: Language): typeof NL => LANGUAGES[language];

/** The language that an address asks for, or else Dutch. */
export const languageIn = (asked: string | null): Language =>
  asked !== null && Object.hasOwn(LANGUAGES, asked) ? (asked as Language) : 'nl';
