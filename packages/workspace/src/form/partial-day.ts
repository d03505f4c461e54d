import type { Value } from './step-form.ts';

/**
 * A date as the registry knows it, of which the day or the month may be missing: `21-11-2026`, `11-2026` or `2026`, also
 * with the year first. `null` when it is none of these.
 */
export function partialDay(text: string): string | null {
  const typed = text.trim();
  const dutch = /^(?:(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ])?(\d{4})$/.exec(typed);
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(typed);
  const [year, month, day] = dutch ? [dutch[3], dutch[2], dutch[1]] : (iso?.slice(1) ?? []);
  if (!year) return null;
  const parts = [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []);
  const whole = [...parts, '01', '01'].slice(0, 3).join('-');
  // The thirtieth of February moves on to March.
  const isThere = new Date(`${whole}T00:00Z`).toJSON?.()?.slice(0, 10) === whole;
  return isThere ? parts.join('-') : null;
}

/** Several of them, with commas between. */
export const partialDays = (text: string): (string | null)[] =>
  text
    .split(',')
    .filter((part) => part.trim())
    .map(partialDay);

/** What is wrong with such a date, by its code. */
export const noPartialDay = (text: string): string | null =>
  partialDay(text) ? null : 'INVALID_DATE';

export const noPartialDays = (text: string): string | null =>
  partialDays(text).includes(null) ? 'INVALID_DATE' : null;

/** A text that was typed, without what stands around it. */
export const typed = (value: Value | undefined): string => String(value ?? '').trim();
