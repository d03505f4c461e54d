import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { postcodeDigits } from '@steunpad/domain/input/postcode.ts';
import type { DayPart, OwnLoss, SubmitVolunteerApplicationInput } from '../generated/types.ts';
import { atMost, check, filled, freeText, type Problem } from '../kernel/checks.ts';
import { checkContact, contactInput, NO_CONTACT } from '../kernel/contact.ts';
import { formLanguage, type Language } from '../kernel/language.ts';

export const BLANK = {
  name: '',
  ...NO_CONTACT,
  postcodeDigits: '',
  dayParts: [] as readonly string[],
  languages: [] as readonly string[],
  otherLanguages: '',
  ownLoss: '',
  motivation: '',
};

export type VolunteerAnswers = typeof BLANK;

const OTHER_LANGUAGES_LIMIT = 80;

export function checkVolunteer(answers: VolunteerAnswers): readonly Problem[] {
  const languages = answers.languages.join() + answers.otherLanguages;
  return [
    ...check('name', answers.name, filled, atMost(LIMITS.name)),
    ...checkContact(answers),
    ...check('postcodeDigits', answers.postcodeDigits, filled, digits),
    ...check('dayParts', answers.dayParts.join(), filled),
    ...check('languages', languages, filled),
    ...freeText('otherLanguages', answers.otherLanguages, OTHER_LANGUAGES_LIMIT),
    ...freeText('motivation', answers.motivation, LIMITS.motivation),
  ];
}

export type Given = Pick<SubmitVolunteerApplicationInput, 'municipality' | 'idempotencyKey'> & {
  readonly language: Language;
};

export function volunteerInput(
  answers: VolunteerAnswers,
  given: Given,
): SubmitVolunteerApplicationInput {
  return {
    ...given,
    language: formLanguage(given.language),
    name: answers.name,
    contact: contactInput(answers),
    postcodeDigits: postcodeDigits(answers.postcodeDigits) ?? answers.postcodeDigits,
    ownLoss: (answers.ownLoss || null) as OwnLoss | null,
    dayParts: [...answers.dayParts] as DayPart[],
    languages: [...answers.languages, ...listed(answers.otherLanguages)],
    motivation: answers.motivation.trim() || null,
  };
}

/** The field of the form that stands for a place in the input. */
export function volunteerField(path: readonly string[]): string {
  const [first, ...rest] = path;
  return first === 'contact' ? (rest.at(-1) ?? 'preference') : (first ?? '');
}

function digits(text: string) {
  return postcodeDigits(text) ? null : ('INVALID_POSTCODE' as const);
}

function listed(text: string): readonly string[] {
  return text
    .split(/[,;]| en | and /)
    .map((language) => language.trim())
    .filter(Boolean);
}
