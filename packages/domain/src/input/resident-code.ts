import { plainText } from './plain-text.ts';

/** Letters and digits that nobody takes for one another: no 0 and O, no 1, I and L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 12;

/** A code of three times four characters, the last of which checks the others, from at least eleven bytes of chance. */
export const residentCode = (chance: Uint8Array): string => codeFrom(chance, LENGTH);

/** What was typed as a code, in the notation that was given out, or `null` when a character is wrong or missing. */
export const normaliseResidentCode = (text: string): string | null => normaliseCode(text, LENGTH);

export function codeFrom(chance: Uint8Array, length: number): string {
  let number = chance.reduce((total, byte) => (total << 8n) | BigInt(byte), 0n);
  let body = '';
  for (let i = 1; i < length; i += 1) {
    body += ALPHABET[Number(number % BigInt(ALPHABET.length))];
    number /= BigInt(ALPHABET.length);
  }
  return grouped(body + checkCharacter(body));
}

export function normaliseCode(text: string, length: number): string | null {
  const typed = plainText(text)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  if (typed.length !== length) return null;
  if ([...typed].some((character) => !ALPHABET.includes(character))) return null;
  return checkCharacter(typed.slice(0, -1)) === typed.at(-1) ? grouped(typed) : null;
}

/** A reference to say over the telephone: `S-7K4M-92QD`. It opens nothing. */
export function reference(letter: 'S' | 'V', chance: Uint8Array): string {
  const characters = [...chance.slice(0, 8)]
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('');
  return `${letter}-${characters.slice(0, 4)}-${characters.slice(4)}`;
}

/** What was typed as a reference, in the notation that was given out, or `null`. */
export function normaliseReference(text: string): string | null {
  const match = /^([SV])([2-9A-HJKMNP-Z]{4})([2-9A-HJKMNP-Z]{4})$/.exec(
    plainText(text)
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, ''),
  );
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

// Weights that are no multiples of the prime 31: one wrong character and two swapped neighbours are noticed.
function checkCharacter(body: string): string {
  const sum = [...body].reduce(
    (total, character, i) => total + (i + 1) * ALPHABET.indexOf(character),
    0,
  );
  return ALPHABET[sum % ALPHABET.length]!;
}

const grouped = (code: string) => code.match(/.{4}/g)!.join('-');
