import type { Database } from '@steunpad/database';
import { rows } from './rows.ts';

export interface Column {
  readonly name: string;
  /** As PostgreSQL calls it; an array begins with `_`. */
  readonly type: string;
  readonly length: number | null;
  /** Of an enum. */
  readonly labels: readonly string[];
}

/** Something to be found again, that stands in one column only unless its type has too few values. */
export interface Planted {
  /** With its table, as `volunteer.name`. */
  readonly column: string;
  /** How it looks in JSON. */
  readonly shown: string;
  readonly unique: boolean;
}

/** The columns of a table that say something: ids and hashes do not. */
export async function columnsOf(database: Database, table: string): Promise<Column[]> {
  const found = await rows(
    database,
    `SELECT column_name AS name, udt_name AS type, character_maximum_length AS length,
       ARRAY(SELECT e.enumlabel::text FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
         WHERE t.typname = ltrim(udt_name, '_') ORDER BY e.enumsortorder) AS labels
     FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND column_name <> 'municipality_id'
       AND udt_name NOT IN ('uuid', '_uuid', 'bytea')
     ORDER BY ordinal_position`,
    [table],
  );
  return found as unknown as Column[];
}

let planted = 0;

/** Writes a value of its own into each of these columns. Every table has to have a row for it. */
export async function plant(
  database: Database,
  table: string,
  columns: readonly Column[],
  where: string,
  values: readonly unknown[],
): Promise<Planted[]> {
  const all: Planted[] = [];
  for (const column of columns) {
    planted += 1;
    const { value, shown, unique = true } = valueFor(column, planted);
    const type = column.type.startsWith('_') ? `"${column.type.slice(1)}"[]` : `"${column.type}"`;
    const changed = await rows(
      database,
      `UPDATE "${table}" SET "${column.name}" = CAST($${values.length + 1}::text AS ${type})
       WHERE ${where} RETURNING 1`,
      [...values, value],
    );
    if (changed.length === 0) continue;
    all.push({ column: `${table}.${column.name}`, shown, unique });
  }
  return all;
}

interface Value {
  readonly value: string;
  readonly shown: string;
  readonly unique?: boolean;
}

function valueFor({ name, type, length, labels }: Column, n: number): Value {
  const label = labels.findLast((one) => !FINAL.includes(one));
  const text = length ? String(9_000 + n).slice(0, length) : `geplant-${n}-woord`;
  const day = new Date(Date.UTC(2031, 0, n)).toISOString();
  switch (type) {
    case 'text':
    case 'varchar':
      return { value: text, shown: text };
    case '_text':
      return { value: `{${text}}`, shown: text };
    case 'jsonb':
      return { value: JSON.stringify({ [text]: text }), shown: text };
    case 'date':
      return { value: day, shown: day.slice(0, 10) };
    case 'timestamptz':
      return { value: day.replace('T00', 'T11'), shown: day.replace('T00', 'T11') };
    case 'int4':
      return { value: String(70_000 + n), shown: String(70_000 + n) };
    case 'bool':
      return { value: 'true', shown: `"${camel(name)}": true`, unique: false };
    default: {
      if (!label) throw new Error(`Nothing to plant in a column of type ${type}.`);
      return type.startsWith('_')
        ? { value: `{${label}}`, shown: `"${label}"`, unique: false }
        : { value: label, shown: `"${label}"`, unique: false };
    }
  }
}

/** Who has one of these has no page any more. */
const FINAL = ['LEFT', 'DECLINED'];

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
