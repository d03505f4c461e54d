import { type CsvError, parse } from 'csv-parse/sync';

/** One row of a file: its cells by the names of the header, or why it cannot be read. */
export type CsvRow = { readonly line: number } & (
  | { readonly cells: Readonly<Record<string, string>> }
  | { readonly problem: string }
);

/** Reads a file with a header row; comma or semicolon. `check` throws when its columns are not the right ones. */
export function readCsv(csv: string, check: (columns: readonly string[]) => void): CsvRow[] {
  const header = csv.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  const delimiter = header.includes(';') ? ';' : ',';
  const columns = header.split(delimiter).map((name) => name.trim().replaceAll('"', ''));
  check(columns);
  const problems: CsvRow[] = [];
  const records = parse(csv, {
    bom: true,
    delimiter,
    columns,
    from_line: 2,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
    on_skip: (error: CsvError | undefined) =>
      void problems.push({
        line: Number(error?.['lines'] ?? 0),
        problem: problemOf(error),
      }),
  }) as { info: { lines: number }; record: Record<string, string> }[];
  const rows = records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  return [...rows, ...problems].sort((a, b) => a.line - b.line);
}

/** Throws when a column is missing. */
export function assertHas(columns: readonly string[], required: readonly string[]): void {
  const missing = required.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new Error(`The file has no column ${missing.join(', ')}.`);
}

function problemOf(error: CsvError | undefined): string {
  return error?.code.includes('QUOTE')
    ? 'A quotation mark is not closed, or stands in the middle of a cell.'
    : 'The row does not have as many cells as the header.';
}
