import { type CivilDate, partsOf } from '../calendar/civil-date.ts';
import type { PartialDate } from '../calendar/partial-date.ts';
import type { Language, LetterLanguage } from './language.ts';

const MONTHS: Readonly<Record<LetterLanguage, readonly string[]>> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** `2 april 2026`, `2 April 2026`, `2 квітня 2026 р.` */
export function writtenDate(day: CivilDate, language: Language): string {
  const [, , date] = partsOf(day);
  if (isOfLetters(language)) return `${date} ${writtenMonth(day, language)}`;
  // Digits are those of our letters and telephone numbers.
  return new Intl.DateTimeFormat(language, {
    numberingSystem: 'latn',
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00Z`));
}

/** The month that a day is in: `december 2026`, `December 2026`. */
export function writtenMonth(day: CivilDate, language: LetterLanguage): string {
  const [year, month] = partsOf(day);
  return monthOf(year, month, language);
}

/** When something happened, with its preposition, as far as the registry knows. */
export function writtenWhen(date: PartialDate, language: LetterLanguage): string {
  switch (date.precision) {
    case 'DAY': {
      const on = language === 'nl' ? 'op' : 'on';
      return `${on} ${date.day} ${monthOf(date.year, date.month, language)}`;
    }
    case 'MONTH':
      return `in ${monthOf(date.year, date.month, language)}`;
    case 'YEAR':
      return `in ${date.year}`;
    case 'UNKNOWN':
      return language === 'nl' ? 'kort geleden' : 'recently';
  }
}

/** Area codes of two digits after the 0; the others have three. */
const SHORT_AREA = /^0(?:1[035]|2[0346]|3[03568]|4[0356]|5[03589]|7\d|8[4578])/;

/** A Dutch number as it is said (`038 421 11 11`); any other as it was given. */
export function writtenPhone(phone: string): string {
  const national = /^\+31(\d{9})$/.exec(phone)?.[1];
  if (!national) return phone;
  const digits = `0${national}`;
  if (digits.startsWith('06')) return grouped(digits, 2, 4, 4);
  return SHORT_AREA.test(digits) ? grouped(digits, 3, 3, 2, 2) : grouped(digits, 4, 2, 2, 2);
}

const isOfLetters = (language: Language): language is LetterLanguage =>
  language === 'nl' || language === 'en';

const monthOf = (year: number, month: number, language: LetterLanguage) =>
  `${MONTHS[language][month - 1]} ${year}`;

function grouped(digits: string, ...sizes: readonly number[]): string {
  let from = 0;
  return sizes
    .map((size) => {
      from += size;
      return digits.slice(from - size, from);
    })
    .join(' ');
}
