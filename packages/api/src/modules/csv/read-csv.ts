import { decode } from './decode.ts';
import type { Fault, FaultyRow } from './faults.ts';
import { type Columns, type Header, readHeader } from './header.ts';
import { plain, spoiled } from './plain.ts';
import { type CsvRecord, records } from './records.ts';

/** One row of a file: its cells by the names of the header, or why it cannot be read. */
export type CsvRow =
  | FaultyRow
  | { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/**
 * Reads a file with a header row. A row that cannot be read is told by its line and column, without its content; the
 * others go on. Throws `FileRefused` when the file is no such file.
 */
export function readCsv(given: Uint8Array | string, columns: Columns): CsvRow[] {
  const header = readHeader(decode(Buffer.from(given as Uint8Array)), columns);
  return [...records(header.body, header.delimiter)].flatMap((record): CsvRow[] => {
    const line = (record.problem?.line ?? record.line) + header.linesAbove;
    if (/^[\s;,"]*$/.test(record.raw)) return [];
    const faults = faultsOf(record, header, columns);
    return faults.length > 0 ? [{ line, faults }] : [{ line, cells: cellsOf(record, header) }];
  });
}

const cellsOf = ({ cells }: CsvRecord, { names }: Header) =>
  Object.fromEntries(names.map((name, i) => [name, plain(cells[i] ?? '')]));

function faultsOf(record: CsvRecord, header: Header, columns: Columns): readonly Fault[] {
  const { names } = header;
  const { cells, problem } = record;
  const other = otherSeparator(record, header);
  if (other) return [other];
  if (problem?.kind === 'NOT_CLOSED' || swallowsRows(record, header)) {
    const more = record.line + record.lines - 1 - (problem?.line ?? record.line);
    if (more === 0) return [{ code: 'QUOTE_NOT_CLOSED' }];
    return more === 1
      ? [{ code: 'QUOTE_NOT_CLOSED_ONE_MORE' }]
      : [{ code: 'QUOTE_NOT_CLOSED_MORE', values: { more } }];
  }
  if (problem) {
    const code = record.raw.includes('="') ? 'FORMULA' : 'QUOTE_IN_THE_MIDDLE';
    const column = names[problem.cell];
    return [column === undefined ? { code: `ROW_${code}` } : { column, code }];
  }
  const tooMany = cells.slice(names.length).some((cell) => plain(cell) !== '');
  if (tooMany || cells.length < names.length) return [{ code: 'CELL_COUNT' }];
  return names.flatMap((name, i): Fault[] => {
    const cell = plain(cells[i]!);
    if (name === '' && cell !== '')
      return [{ code: 'COLUMN_WITHOUT_NAME', values: { place: i + 1 } }];
    const read = columns.required.includes(name) || columns.optional.includes(name);
    // A no-break space may be half of a letter.
    const code = read ? (spoiled(cell) ?? spoiled(cells[i]!.trim())) : null;
    return code ? [{ column: name, code }] : [];
  });
}

const SEPARATORS: Readonly<Record<string, string>> = {
  ';': 'SEMICOLONS',
  ',': 'COMMAS',
  '\t': 'TABS',
};

/** Rows of another program, pasted below the header of this one. */
function otherSeparator({ raw, cells }: CsvRecord, { delimiter, names }: Header): Fault | null {
  if (cells.length > 1 || names.length < 2 || raw.includes(delimiter)) return null;
  const other = Object.keys(SEPARATORS).find((each) => raw.split(each).length >= names.length);
  if (!other) return null;
  const values = { row: SEPARATORS[other]!, header: SEPARATORS[delimiter]! };
  return { code: 'OTHER_SEPARATOR', values };
}

/** A mark that is not closed and meets the next one makes one cell of several rows. */
const swallowsRows = ({ cells, lines }: CsvRecord, { delimiter, names }: Header) =>
  lines > 1 &&
  names.length > 1 &&
  cells.some((cell) => cell.includes('\n') && cell.split(delimiter).length >= names.length);
