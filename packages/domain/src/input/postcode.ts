import { plainText } from './plain-text.ts';

/** A Dutch postcode as `8011 AB`, or `null`. Accepts any case and spaces; SA, SD and SS are not given out. */
export function normalisePostcode(text: string): string | null {
  const match = /^([1-9]\d{3})([A-Z]{2})$/.exec(compact(text));
  if (!match || /^S[ADS]$/.test(match[2]!)) return null;
  return `${match[1]} ${match[2]}`;
}

/** The four digits of a Dutch postcode, also when the letters were typed too, or `null`. */
export function postcodeDigits(text: string): string | null {
  const match = /^([1-9]\d{3})(?:[A-Z]{2})?$/.exec(compact(text));
  return match ? match[1]! : null;
}

const compact = (text: string) => plainText(text).replace(/\s/g, '').toUpperCase();
