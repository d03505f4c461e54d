import type { Column } from './data-model.ts';

export type Row = Record<string, unknown>;
type Values = readonly unknown[];

/** How the row of one table, and what hangs below it, is read from an array of values: columns first. */
export interface RowReader {
  readonly columns: readonly {
    readonly name: string;
    /** What makes Prisma's value of the one in JSON; `null` when they are the same. */
    readonly read: ((value: unknown) => unknown) | null;
  }[];
  /** Each an array of arrays, or to one an array or `null`. */
  readonly relations: readonly {
    readonly name: string;
    readonly isList: boolean;
    readonly read: (values: Values) => Row;
  }[];
}

export function readRow(values: Values, { columns, relations }: RowReader): Row {
  const row: Row = {};
  let index = 0;
  for (const { name, read } of columns) {
    const value = values[index++];
    row[name] = read ? read(value) : value;
  }
  for (const { name, isList, read } of relations) {
    const value = values[index++] as Values | null;
    row[name] = isList ? (value as Values[]).map(read) : value && read(value);
  }
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
  BigInt: (value) => BigInt(value as string),
  DateTime: (value) => new Date(value as string),
  Bytes: (value) => new Uint8Array(Buffer.from((value as string).slice(2), 'hex')),
};
