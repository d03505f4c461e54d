import { inAmsterdam } from './amsterdam.ts';
import type { Language } from './language.ts';

/** A day as people say it: `2026-11-24` is "dinsdag 24 november". */
export function dayInWords(day: string, language: Language, year?: 'numeric'): string {
  // Britons put the day first, as everybody here; digits are those of our letters and telephone numbers.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    numberingSystem: 'latn',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year,
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00Z`));
}

/** Whether nobody reads messages at this moment: evenings, nights and weekends in the Netherlands. */
export function nobodyReads(now: Date): boolean {
  const here = inAmsterdam(now);
  const hour = here.getUTCHours();
  return here.getUTCDay() % 6 === 0 || hour < 9 || hour >= 17;
}
