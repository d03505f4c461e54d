import type { CellFault } from './faults.ts';

/** A cell without what spreadsheets leave around and within it: no-break spaces, invisible marks, parted accents. */
export const plain = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/\p{Cf}|\uFE0F/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();

// UTF-8 that was read as Windows-1252 (Ã¼ for ü), and DOS that was (‚ for é): no name or address has these. Capitals
// are in order at the beginning and among others: "MÄKELÄ".
const OTHER_CHARACTER_SET =
  /\p{Ll}[ÃÂÄÅ]|[ÃÂÄÅ][€‚ƒ„…†‡ˆ‰Š‹Œ‘“”•˜™š›œŸ\u00a0-¿]|â€|\p{L}[‚„†‡‰‹¢]/u;

/** Why no value can be taken from a cell, whatever belongs in it, or `null`. */
export function spoiled(cell: string): CellFault | null {
  if (cell.includes('\uFFFD')) return 'CHARACTER_LOST';
  if (OTHER_CHARACTER_SET.test(cell)) return 'OTHER_CHARACTER_SET';
  if (/^\d{1,2}-(?:jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)$/i.test(cell))
    return 'MADE_A_DATE';
  if (cell.startsWith('=')) return 'FORMULA';
  if (/^#(?:#+|[A-Z][A-Z/0-9]*[!?]|N\/[AB])$/.test(cell)) return 'SPREADSHEET_ERROR';
  if (/^[+-]?\d+(?:[.,]\d+)?E[+-]\d+$/i.test(cell)) return 'SCIENTIFIC';
  return null;
}
