import { type Cents, writeEuros } from '@steunpad/domain/programme/money.ts';
import { printable } from './fonts.ts';

/**
 * A table as Dutch Excel opens a CSV: UTF-8 that says so, semicolons, Windows line ends, a comma before the cents. Its
 * first row is the head.
 */
export const csvOf = (rows: readonly (readonly (string | Cents)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;

/** A cell that no spreadsheet takes for a formula (OWASP: CSV injection); an amount is a number. */
function cell(value: string | Cents): string {
  if (typeof value === 'bigint') return writeEuros(value).replace('.', ',');
  const line = printable(value)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const inert = /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
  return `"${inert.replaceAll('"', '""')}"`;
}
