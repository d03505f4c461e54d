import { isDeepStrictEqual } from 'node:util';
import type { Column, DataModel, Model } from './data-model.ts';
import { Param } from './shape.ts';
import { Unsupported } from './unsupported.ts';

/** Longer lists would each be a statement of its own. */
const LONGEST_LIST = 100;

type Fields = Readonly<Record<string, unknown>>;

/** What the parts of one statement share. */
export interface Scope {
  readonly models: DataModel;
  /** A name for one more table. */
  readonly alias: () => string;
}

/** A `where` of Prisma as SQL; the rows are those of `alias`. */
export function filterSql(scope: Scope, model: Model, alias: string, where: unknown): string {
  const place = placeSql(model, alias, fieldsOf(where));
  if (place) return place;
  const conditions = Object.entries(fieldsOf(where)).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const nested = (each: unknown) => `(${filterSql(scope, model, alias, each)})`;
    if (name === 'AND') return listOf(value).map(nested);
    if (name === 'OR') return [`(${listOf(value).map(nested).join(' OR ') || 'FALSE'})`];
    if (name === 'NOT') return listOf(value).map((each) => `NOT ${nested(each)}`);
    const column = model.columns[name];
    if (column) return conditionsOn(`${alias}."${column.column}"`, column, value);
    if (model.relations[name]) return [relatedSql(scope, model, alias, name, value)];
    if (model.uniques.some((key) => key.length > 1 && key.join('_') === name))
      return [nested(value)];
    throw new Unsupported(`a filter by ${name}`);
  });
  return conditions.join(' AND ') || 'TRUE';
}

/**
 * A page that begins after a row, by two columns: `{ a: { gte: x }, OR: [{ a: { gt: x } }, { b: { gt: y } }] }`, or with
 * `lte` and `lt`. As a comparison of rows PostgreSQL finds the place in an index by both; else it would read all that
 * share the first.
 */
function placeSql(model: Model, alias: string, where: Fields): string | null {
  const [first = '', , ...more] = Object.keys(where);
  const [, way] = listOf(where['OR']);
  const [second = ''] = Object.keys((way ?? {}) as Fields);
  if (more.length > 0 || !model.columns[first] || !model.columns[second]) return null;
  for (const [from, past, sign] of PLACES) {
    const x = (where[first] as Fields | null)?.[from];
    const y = (way as Record<string, Fields | null>)[second]?.[past];
    const place = {
      [first]: { [from]: x },
      OR: [{ [first]: { [past]: x } }, { [second]: { [past]: y } }],
    };
    if (x instanceof Param && y instanceof Param && isDeepStrictEqual(where, place))
      return `(${columnSql(model, alias, first)}, ${columnSql(model, alias, second)}) ${sign} (${textOf(x)}, ${textOf(y)})`;
  }
  return null;
}

const PLACES = [
  ['gte', 'gt', '>'],
  ['lte', 'lt', '<'],
] as const;

const columnSql = (model: Model, alias: string, name: string): string =>
  `${alias}."${model.columns[name]!.column}"`;

/** The columns that make two tables meet. */
export function joinSql(
  { models }: Scope,
  model: Model,
  alias: string,
  name: string,
  other: string,
): string {
  const relation = model.relations[name]!;
  const theirs = models[relation.model]!;
  return relation.on
    .map(
      ([own, its]) =>
        `${other}."${theirs.columns[its]!.column}" = ${alias}."${model.columns[own]!.column}"`,
    )
    .join(' AND ');
}

function relatedSql(
  scope: Scope,
  model: Model,
  alias: string,
  name: string,
  value: unknown,
): string {
  const { model: target, isList } = model.relations[name]!;
  const given = fieldsOf(value);
  // To one, what has to be so of it may stand there at once.
  const [[how, where] = ['', null], ...more] = Object.entries(
    isList || 'is' in given || 'isNot' in given ? given : { is: given },
  );
  if (more.length > 0 || where === null || !(isList ? ['some', 'none'] : ['is']).includes(how))
    throw new Unsupported(`a filter by the relation ${name}`);
  const other = scope.alias();
  const theirs = scope.models[target]!;
  const found = `EXISTS (SELECT FROM "${theirs.table}" ${other} WHERE ${joinSql(scope, model, alias, name, other)} AND ${filterSql(scope, theirs, other, where)})`;
  return how === 'none' ? `NOT ${found}` : found;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  equals: '=',
  not: '<>',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
};

function conditionsOn(column: string, { type, isList }: Column, value: unknown): string[] {
  if (type === 'Json') throw new Unsupported('a filter by a column of JSON');
  if (isList) {
    const { has, ...rest } = fieldsOf(value);
    if (!(has instanceof Param) || Object.keys(rest).length > 0)
      throw new Unsupported('a filter by a list');
    return [`${textOf(has)} = ANY (${column})`];
  }
  if (value === null || value instanceof Param) return [compared(column, 'equals', value)];
  return Object.entries(fieldsOf(value)).flatMap(([how, operand]) => {
    if (operand === undefined) return [];
    if (how === 'in' || how === 'notIn') return [listed(column, how, operand)];
    if (how === 'not' && operand !== null && !(operand instanceof Param))
      return [`NOT (${conditionsOn(column, { column, type, isList }, operand).join(' AND ')})`];
    return [compared(column, how, operand)];
  });
}

function compared(column: string, how: string, operand: unknown): string {
  if (operand === null && how === 'equals') return `${column} IS NULL`;
  if (operand === null && how === 'not') return `${column} IS NOT NULL`;
  const sign = COMPARISONS[how];
  if (!sign || !(operand instanceof Param)) throw new Unsupported(`the comparison ${how}`);
  return `${column} ${sign} ${textOf(operand)}`;
}

function listed(column: string, how: 'in' | 'notIn', operand: unknown): string {
  const params = listOf(operand).map((each) => {
    if (!(each instanceof Param)) throw new Unsupported('a list with null in it');
    return textOf(each);
  });
  if (params.length > LONGEST_LIST) throw new Unsupported('a long list');
  if (params.length === 0) return how === 'in' ? 'FALSE' : 'TRUE';
  return `${column} ${how === 'in' ? 'IN' : 'NOT IN'} (${params.join(', ')})`;
}

const textOf = ({ index }: Param): string => `$${index + 1}`;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || value instanceof Param || Array.isArray(value))
    throw new Unsupported('a filter of another form');
  return value as Fields;
}
