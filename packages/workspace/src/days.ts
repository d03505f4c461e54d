import { inAmsterdam } from '@steunpad/widgets/kernel/amsterdam.ts';
import { dayInWords } from '@steunpad/widgets/kernel/calendar-words.ts';

const DAY_MS = 86_400_000;

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS);

/** The day of a moment by the clocks of the Netherlands; a day itself stays. */
export const dayOf = (when: string): string =>
  when.includes('T') ? inAmsterdam(new Date(when)).toISOString().slice(0, 10) : when;

/** A day, or that of a moment, with its year where that is another one. */
export function saidDay(when: string, language: 'nl' | 'en', today: string): string {
  const day = dayOf(when);
  return dayInWords(day, language, day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric');
}

type Units = Readonly<Record<'D' | 'W' | 'M' | 'Y', string>>;

/** `P6W` as people say it; what is no such term stays as it is. */
export function saidDuration(term: string, { units, one }: { units: Units; one: Units }): string {
  const [, number, unit] = /^P(\d+)([DWMY])$/.exec(term) ?? [];
  return unit ? `${number} ${(number === '1' ? one : units)[unit as keyof Units]}` : term;
}
