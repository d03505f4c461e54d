import { plainText } from './plain-text.ts';

/** A number of things as it was typed, or `null` when there is none or it is no whole number. */
export function wholeNumber(text: string): number | null {
  const typed = plainText(text);
  return /^\d+$/.test(typed) ? Number(typed) : null;
}
