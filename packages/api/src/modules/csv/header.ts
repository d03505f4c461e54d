import { FileRefused } from './faults.ts';
import { plain } from './plain.ts';
import { type CsvRecord, records } from './records.ts';

/** The columns that a file may have. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** What to do with a file that has more. */
  readonly others: 'REFUSED' | 'LEFT_ALONE';
}

export interface Header {
  /** By their place; an empty one at the end comes of trailing separators. */
  readonly names: readonly string[];
  readonly delimiter: string;
  /** Everything below the header, and how many lines stand above it. */
  readonly body: string;
  readonly linesAbove: number;
}

/** Empty lines, and the line with which Excel tells its separator. */
const ABOVE = /^(?:[^\S\n]*\n)*(?:"?sep=([;,\t])"?[;,\t]*\r?\n(?:[^\S\n]*\n)*)?/i;
const DELIMITERS = [';', ',', '\t'];

/** Reads the first line. Throws when it does not name the columns; it may hold somebody's name, so it is not repeated. */
export function readHeader(text: string, columns: Columns): Header {
  const [told = '', separator] = ABOVE.exec(text) ?? [];
  const known = [...columns.required, ...columns.optional];
  const rest = text.slice(told.length);
  const candidates = DELIMITERS.map((delimiter) => candidate(rest, delimiter, known));
  const best = candidates.toSorted((a, b) => b.hits - a.hits)[0]!;
  const wanted = candidates.find(({ delimiter, hits }) => delimiter === separator && hits > 0);
  const { record, delimiter, names } = wanted ?? best;
  assertRight(names, known, columns, record);
  return {
    names,
    delimiter,
    body: rest.slice(record.raw.length).replace(/^\r?\n/, ''),
    linesAbove: record.lines + told.split('\n').length - 1,
  };
}

function candidate(text: string, delimiter: string, known: readonly string[]) {
  const [record = EMPTY] = records(text, delimiter);
  const names = record.cells.map(nameOf);
  return { record, delimiter, names, hits: names.filter((name) => known.includes(name)).length };
}

const EMPTY: CsvRecord = { line: 1, lines: 1, cells: [], raw: '' };

const nameOf = (cell: string) =>
  plain(cell)
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

function assertRight(
  names: readonly string[],
  known: readonly string[],
  { required, others }: Columns,
  { problem }: CsvRecord,
): void {
  if (problem) throw new FileRefused('HEADER_NOT_CLOSED');
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new FileRefused('COLUMNS_MISSING', { names: missing.join(', ') });
  const twice = known.find((name) => names.filter((each) => each === name).length > 1);
  if (twice) throw new FileRefused('COLUMN_TWICE', { names: twice });
  const filled = names.slice(0, names.findLastIndex((name) => name !== '') + 1);
  const strange = filled.flatMap((name, i) => (known.includes(name) ? [] : [spoken(name, i)]));
  if (others === 'REFUSED' && strange.length > 0)
    throw new FileRefused('COLUMNS_UNKNOWN', { names: strange.join(', ') });
}

/** A name of a column can be said; what looks like anything else is named by its place. */
const spoken = (name: string, i: number) =>
  /^[a-z]+(?:_(?:[a-z]+|\d{1,2}))*$/.test(name) && name.length <= 40 ? name : `number ${i + 1}`;
