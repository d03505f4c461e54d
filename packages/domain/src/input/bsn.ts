/** Nine digits, also when written with dots, dashes or spaces between them, and also where two such overlap. */
const NINE_DIGITS = /(?<!\d)(?=(\d(?:[ .-]?\d){8})(?!\d))/g;

/** A Dutch telephone number with its country: nine digits follow that are no BSN. */
const PHONE = /(?:\+|\b00)31[ .-]?(?:\(0\)[ .-]?)?\d(?:[ .-]?\d){8}(?!\d)/g;

/**
 * Whether a text holds a citizen service number (BSN), by its eleven test.
 * Widgets and the support organisation may never see one (Wabb).
 */
export function containsBsn(text: string): boolean {
  for (const [, found] of text.replace(PHONE, '+').matchAll(NINE_DIGITS)) {
    if (isBsn(found!.replace(/\D/g, ''))) return true;
  }
  return false;
}

/** The eleven test: 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of eleven, and not all zeros. */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  const sum = [...digits].reduce(
    (total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i),
    0,
  );
  return sum % 11 === 0;
}
