import { plainText } from './plain-text.ts';

/** What people write beside others and passes the eleven test one time in eleven: a day in numbers, a Dutch telephone number. */
const SOMETHING_ELSE =
  /(?<!\d)(?:\d\d?( ?[-/.] ?)\d\d?\1(?:(?:19|20)\d\d(?!\d)|\d\d(?!\d|\1\d))|(?:19|20)\d\d([-/.])\d\d?\2\d\d?(?!\d|\2\d)|(?<!\d[ ./-]{1,3})(?:\d\d? \d\d? (?:19|20)\d\d|0[1-9](?:[ ./-]{0,3}\d){7}\d)(?!\d))/g;

/** Nine digits, also where two such overlap; not those of a telephone number with its country. No BSN begins with two zeros. */
const NINE_DIGITS =
  /(?<!\d|\+ ?|(?:\+|\b00) ?\d{1,3}[ )(./-]{1,3})(?!00)(?=(\d(?:[ ./-]{0,3}\d){8})(?!\d))/g;

/** One number: with the same between its groups, or in larger groups. "1-10 12.30-13" is none. */
const ONE_NUMBER = /^(?:\d+(?:(\D+)\d+(?:\1\d+)*)?|(?:\d{3,}\D*)+|\d{4}\D+\d\d\D+\d{3})$/;

/**
 * Whether a text holds a citizen service number (BSN), by its eleven test and by how it is written.
 * Widgets and the support organisation may never see one (Wabb).
 */
export function containsBsn(text: string): boolean {
  const plain = plainText(text).replaceAll('(0)', '').replace(SOMETHING_ELSE, 'x');
  for (const [, found = ''] of plain.matchAll(NINE_DIGITS)) {
    if (isBsn(found.replace(/\D/g, '')) && ONE_NUMBER.test(found)) return true;
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
