/**
 * What was typed or pasted, as a rule reads it: the digits of every keyboard as 0 to 9, every dash as `-`, every space
 * as one that breaks, full-width signs as ordinary ones, and no marks that nobody sees. Never for keeping: in a name
 * such a mark may mean something.
 */
export function plainText(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digit)
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\p{Zs}\t]/gu, ' ')
    .trim();
}

// Unicode has them ten in a row, from 0 to 9.
function digit(sign: string): string {
  const code = sign.codePointAt(0)!;
  let before = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(before - 1))) before -= 1;
  return String((code - before) % 10);
}
