import { type FaultyRow, inWords } from '@steunpad/api/modules/csv/faults.ts';

/** Rows of a file, with what is wrong with one in the words that people read. */
export const inEnglish = <Row extends { readonly line: number }>(
  rows: readonly (Row | FaultyRow)[],
): (Row | { readonly line: number; readonly problem: string })[] =>
  rows.map((row) =>
    'faults' in row ? { line: row.line, problem: inWords(row.faults, 'en') } : row,
  );
