import type { LetterLanguage } from './language.ts';

type Unit = 'Y' | 'M' | 'W' | 'D';

const UNITS: Readonly<Record<LetterLanguage, Readonly<Record<Unit, readonly [string, string]>>>> = {
  nl: { Y: ['jaar', 'jaar'], M: ['maand', 'maanden'], W: ['week', 'weken'], D: ['dag', 'dagen'] },
  en: { Y: ['year', 'years'], M: ['month', 'months'], W: ['week', 'weeks'], D: ['day', 'days'] },
};

const AND: Readonly<Record<LetterLanguage, string>> = { nl: 'en', en: 'and' };

/** An ISO 8601 duration as people say it: `P6W` is `6 weken`, `P1Y6M` is `1 jaar en 6 maanden`. */
export function writtenDuration(term: string, language: LetterLanguage): string {
  const parts = [...term.matchAll(/(\d+)([YMWD])/g)].map(([, digits, unit]) => {
    const number = Number(digits);
    const [one, more] = UNITS[language][unit as Unit];
    return `${number} ${number === 1 ? one : more}`;
  });
  return parts.join(` ${AND[language]} `);
}
