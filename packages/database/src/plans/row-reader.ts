import type { Column } from './data-model.ts';

export type Row = Record<string, unknown>;
type Values = readonly unknown[];

/** How the row of one table, and what hangs below it, is read from an array of values. */
export interface RowReader {
  readonly columns: readonly {
    readonly name: string;
    readonly index: number;
    /** What makes Prisma's value of the one in JSON; `null` when they are the same. */
    readonly read: ((value: unknown) => unknown) | null;
  }[];
  /** To one: its values stand in the same array; `found` is `true` where there is such a row. */
  readonly ones: readonly {
    readonly name: string;
    readonly found: number;
    readonly reader: RowReader;
  }[];
  /** To many: an array of arrays. */
  readonly lists: readonly {
    readonly name: string;
    readonly index: number;
    readonly read: (values: Values) => Row;
  }[];
}

export function readRow(values: Values, { columns, ones, lists }: RowReader): Row {
  const row: Row = {};
  for (const { name, index, read } of columns) {
    const value = values[index];
    row[name] = read ? read(value) : value;
  }
  for (const { name, found, reader } of ones) {
    row[name] = values[found] ? readRow(values, reader) : null;
  }
  for (const { name, index, read } of lists) row[name] = (values[index] as Values[]).map(read);
  return row;
}

/** What a column has to be made into: in JSON a moment and bytes are text. */
export function valueReader({ type, isList }: Column): ((value: unknown) => unknown) | null {
  const read = READ[type];
  if (isList)
    return (value) => ((value ?? []) as unknown[]).map((each) => (read ? read(each) : each));
  return read ? (value) => (value === null ? null : read(value)) : null;
}

const READ: Readonly<Record<string, (value: unknown) => unknown>> = {
  DateTime: (value) => new Date(value as string),
  Bytes: (value) => new Uint8Array(Buffer.from((value as string).slice(2), 'hex')),
};
