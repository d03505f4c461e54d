import type { Column, DataModel, Model } from './data-model.ts';
import { filterSql, joinSql, type Scope } from './filter.ts';
import { type Row, type RowReader, readRow, valueReader } from './row-reader.ts';
import { Unsupported } from './unsupported.ts';

/** One statement for a read of a shape. */
export interface Plan {
  /** Gives a column `row` of JSON. */
  readonly sql: string;
  readonly read: (row: readonly unknown[]) => Row;
}

type Args = Readonly<Record<string, unknown>>;

/** A function of PostgreSQL takes no more arguments. */
const MOST_ARGUMENTS = 100;

/** The types that JSON and PostgreSQL write as Prisma gives them, or that `valueReader` knows. */
const TYPES = new Set([
  'String',
  'Int',
  'BigInt',
  'Float',
  'Boolean',
  'Enum',
  'DateTime',
  'Bytes',
  'Json',
]);

/**
 * The statement that answers a read of Prisma with everything below it, the arguments with parameters for values.
 * Throws `Unsupported` for whatever it does not know.
 */
export function compile(models: DataModel, model: string, args: Args): Plan {
  let count = 0;
  const alias = () => {
    count += 1;
    return `t${count - 1}`;
  };
  const { sql, read } = listSql({ models, alias }, models[model]!, args, () => []);
  return { sql, read };
}

/** The rows of one table, each as an array; `links` are conditions that tie them to the row above. */
function listSql(
  scope: Scope,
  model: Model,
  args: Args,
  links: (alias: string) => readonly string[],
): Plan {
  const { where = {}, orderBy, take, skip, select, include, ...rest } = args;
  const other = Object.keys(rest).find((name) => rest[name] !== undefined);
  if (other) throw new Unsupported(`the argument ${other}`);
  const alias = scope.alias();
  const { values, reader } = rowOf(scope, model, alias, { select, include });
  const row = arrayOf(values);
  const sql = [
    `SELECT ${row.sql} AS row FROM "${model.table}" ${alias}`,
    `WHERE ${[...links(alias), filterSql(scope, model, alias, where)].join(' AND ')}`,
    ...orderSql(model, alias, orderBy),
    ...numberSql('LIMIT', take),
    ...numberSql('OFFSET', skip),
  ].join(' ');
  return {
    sql,
    read: (array) => readRow(row.isInParts ? (array as unknown[][]).flat() : array, reader),
  };
}

/** What is asked of one row: the values, and how they are read again. */
function rowOf(scope: Scope, model: Model, alias: string, { select, include }: Args) {
  const chosen = Object.entries((select ?? include ?? {}) as Args).filter(
    ([, how]) => how !== undefined && how !== false,
  );
  const unknown = chosen.find(([name]) => !model.columns[name] && !model.relations[name]);
  if (unknown) throw new Unsupported(`the field ${unknown[0]}`);
  const columns = select
    ? chosen.flatMap(([name]) => (model.columns[name] ? [name] : []))
    : Object.keys(model.columns);
  const related = chosen.filter(([name]) => model.relations[name]);
  // Below a row stand subselects and no joins: they run for the rows of the page alone, each by an index.
  const below = related.map(([name, how]) => relatedSql(scope, model, alias, name, how));
  return {
    values: [
      ...columns.map((name) => columnSql(alias, model.columns[name]!)),
      ...below.map(({ sql }) => sql),
    ],
    reader: {
      columns: columns.map((name) => {
        const column = model.columns[name]!;
        if (!TYPES.has(column.type)) throw new Unsupported(`the type ${column.type}`);
        return { name, read: valueReader(column) };
      }),
      relations: below.map(({ isList, read }, i) => ({ name: related[i]![0], isList, read })),
    } satisfies RowReader,
  };
}

// A number of JSON would lose what lies above 2^53.
const columnSql = (alias: string, { column, type }: Column) =>
  `${alias}."${column}"${type === 'BigInt' ? '::text' : ''}`;

function relatedSql(scope: Scope, model: Model, alias: string, name: string, how: unknown) {
  const { model: target, isList } = model.relations[name]!;
  const links = (other: string) => [joinSql(scope, model, alias, name, other)];
  const args = how === true ? {} : (how as Args);
  const { sql, read } = listSql(scope, scope.models[target]!, args, links);
  return { sql: isList ? `ARRAY(${sql})` : `(${sql})`, isList, read };
}

function arrayOf(values: readonly string[]): { sql: string; isInParts: boolean } {
  const array = (some: readonly string[]) => `json_build_array(${some.join(', ')})`;
  if (values.length <= MOST_ARGUMENTS) return { sql: array(values), isInParts: false };
  const parts: string[] = [];
  for (let i = 0; i < values.length; i += MOST_ARGUMENTS)
    parts.push(array(values.slice(i, i + MOST_ARGUMENTS)));
  return { sql: array(parts), isInParts: true };
}

function orderSql(model: Model, alias: string, orderBy: unknown): string[] {
  const orders = [orderBy ?? []].flat().flatMap((each) => Object.entries(each as Args));
  if (orders.length === 0) return [];
  const terms = orders.map(([name, how]) => {
    const { sort = how, nulls, ...rest } = typeof how === 'object' ? (how as Args) : {};
    const column = model.columns[name];
    if (!column || Object.keys(rest).length > 0) throw new Unsupported(`the order by ${name}`);
    if (sort !== 'asc' && sort !== 'desc') throw new Unsupported('an order of another form');
    if (nulls !== undefined && nulls !== 'first' && nulls !== 'last')
      throw new Unsupported('an order of another form');
    return `${alias}."${column.column}" ${sort}${nulls ? ` NULLS ${nulls}` : ''}`;
  });
  return [`ORDER BY ${terms.join(', ')}`];
}

// A number of rows is part of the text: PostgreSQL chooses another way for fifty than for all.
function numberSql(word: string, rows: unknown): string[] {
  if (rows === undefined || rows === null) return [];
  if (!Number.isSafeInteger(rows) || (rows as number) < 0)
    throw new Unsupported('rows from the end');
  return [`${word} ${rows}`];
}
