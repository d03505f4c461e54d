import { dayInWords } from '@steunpad/widgets/kernel/calendar-words.ts';

const DAY_MS = 86_400_000;

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS);

/** A day with its year, where that is another one. */
export const saidDay = (day: string, language: 'nl' | 'en', today: string): string =>
  dayInWords(day, language, day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric');
