import { csvOf } from './csv.ts';
import { openTypeface } from './fonts.ts';
import { layOut } from './lay-out.ts';
import type { LetterDocument } from './letter-document.ts';

/** Lines that every address has room for. */
const LINES = 6;

/**
 * What is where in the printed pile: number, first and last page, the lines of the address. Whoever fills the envelopes
 * counts with it.
 */
export function addressList(documents: readonly LetterDocument[]): string {
  const typeface = openTypeface();
  let page = 1;
  const rows = documents.map((document, i) => {
    const from = page;
    page += layOut(document, typeface).pages;
    const lines = document.addressee ?? [];
    return [String(i + 1), String(from), String(page - 1), ...padded(lines)];
  });
  const header = [
    'number',
    'first_page',
    'last_page',
    ...padded([]).map((_, i) => `line_${i + 1}`),
  ];
  return csvOf([header, ...rows]);
}

const padded = (lines: readonly string[]) =>
  Array.from({ length: Math.max(LINES, lines.length) }, (_, i) => lines[i] ?? '');
