import { decode } from './decode.ts';
import { type Columns, type Header, readHeader } from './header.ts';
import { plain, spoiled } from './plain.ts';
import { type CsvRecord, records } from './records.ts';

/** One row of a file: its cells by the names of the header, or why it cannot be read. */
export type CsvRow = { readonly line: number } & (
  | { readonly cells: Readonly<Record<string, string>> }
  | { readonly problem: string }
);

/**
 * Reads a file with a header row. A row that cannot be read is told by its line and column, without its content; the
 * others go on. Throws `FileRefused` when the file is no such file.
 */
export function readCsv(given: Uint8Array | string, columns: Columns): CsvRow[] {
  const header = readHeader(decode(Buffer.from(given as Uint8Array)), columns);
  return [...records(header.body, header.delimiter)].flatMap((record): CsvRow[] => {
    const line = (record.problem?.line ?? record.line) + header.linesAbove;
    if (/^[\s;,"]*$/.test(record.raw)) return [];
    const problem = problemOf(record, header, columns);
    return problem ? [{ line, problem }] : [{ line, cells: cellsOf(record, header) }];
  });
}

const cellsOf = ({ cells }: CsvRecord, { names }: Header) =>
  Object.fromEntries(names.map((name, i) => [name, plain(cells[i] ?? '')]));

function problemOf(record: CsvRecord, header: Header, columns: Columns): string | null {
  const { names } = header;
  const { cells, problem } = record;
  const other = otherDelimiter(record, header);
  if (other) return other;
  if (problem?.kind === 'NOT_CLOSED' || swallowsRows(record, header)) {
    const more = record.line + record.lines - 1 - (problem?.line ?? record.line);
    const lost = more === 0 ? '' : ` and the ${more === 1 ? 'line' : `${more} lines`} after it`;
    return `A quotation mark is not closed: it opens here, and this line${lost} cannot be read.`;
  }
  if (problem) {
    const holdsFormula = record.raw.includes('="');
    return `${names[problem.cell] ?? 'The row'} ${holdsFormula ? 'holds a formula: save the values' : 'has a quotation mark in the middle'}.`;
  }
  const tooMany = cells.slice(names.length).some((cell) => plain(cell) !== '');
  if (tooMany || cells.length < names.length)
    return 'The row does not have as many cells as the header.';
  const reasons = names.flatMap((name, i) => {
    const cell = plain(cells[i]!);
    if (name === '' && cell !== '') return [`Column ${i + 1} has no name.`];
    const read = columns.required.includes(name) || columns.optional.includes(name);
    // A no-break space may be half of a letter.
    const reason = read ? (spoiled(cell) ?? spoiled(cells[i]!.trim())) : null;
    return reason ? [`${name} ${reason}.`] : [];
  });
  return reasons.length > 0 ? reasons.join(' ') : null;
}

const SPOKEN: Readonly<Record<string, string>> = { ';': 'semicolons', ',': 'commas', '\t': 'tabs' };

/** Rows of another program, pasted below the header of this one. */
function otherDelimiter({ raw, cells }: CsvRecord, { delimiter, names }: Header): string | null {
  if (cells.length > 1 || names.length < 2 || raw.includes(delimiter)) return null;
  const other = Object.keys(SPOKEN).find((each) => raw.split(each).length >= names.length);
  return other
    ? `The row is separated by ${SPOKEN[other]}, the header by ${SPOKEN[delimiter]}.`
    : null;
}

/** A mark that is not closed and meets the next one makes one cell of several rows. */
const swallowsRows = ({ cells, lines }: CsvRecord, { delimiter, names }: Header) =>
  lines > 1 &&
  names.length > 1 &&
  cells.some((cell) => cell.includes('\n') && cell.split(delimiter).length >= names.length);
