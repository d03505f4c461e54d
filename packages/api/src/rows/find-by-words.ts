import { operationError } from '../operation/errors.ts';

/** What is looked for is a name or a number, and no text. */
const LONGEST = 100;
/** Further words say nothing more. */
const MOST_WORDS = 8;

/** Small letters without their marks. Most names have none, and taking marks off costs more than all the rest. */
export const bare = (sql: string) =>
  `lower(CASE WHEN octet_length(${sql}) = length(${sql}) THEN ${sql}
    ELSE regexp_replace(normalize(${sql}, NFD), '[\\u0300-\\u036f]', '', 'g') END)`;

const bareWord = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** As patterns of LIKE. What is a telephone number is one word, however it was written. */
export function wordsOf(text: string): string[] {
  if (text.length > LONGEST)
    throw operationError('BAD_REQUEST', `Search for at most ${LONGEST} characters.`);
  const number = text.replace(/[\s().\-/]/g, '');
  const words = /^(?:\+|00)?\d{4,}$/.test(number)
    ? [number.replace(/^(?:\+31|0031|0)(?=\d{3})/, '')]
    : text.split(/[\s,;]+/);
  return words
    .map((word) => bareWord(word).replace(/[\\%_]/g, '\\$&'))
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word}%`);
}
