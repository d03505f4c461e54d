import { LISTS } from './lists.ts';
import type { Field, Value, Values } from './step-form.ts';

/** The names of the entries of a list that are ticked, in the order in which they are sent. */
export const entriesIn = (values: Values, list: string): readonly string[] =>
  LISTS[list as keyof typeof LISTS].names.filter((name) => values[`${list}.${name}`] === true);

/** What is ticked of a question that takes several answers. */
export const tickedIn = (values: Values, name: string): readonly string[] =>
  Object.entries(values).flatMap(([key, value]) =>
    value === true && key.startsWith(`${name}.`) ? key.slice(name.length + 1) : [],
  );

/** The answers as the API takes them: what was left empty is left out. */
export function inputOf(
  fields: readonly Field<string, never>[],
  values: Values,
  within = '',
): object {
  return Object.fromEntries(
    fields.flatMap((field): (readonly [string, unknown])[] => {
      const { name, kind } = field;
      if (kind === 'needs' || kind === 'items') return [[name, listOf(name, values)]];
      if (kind === 'several') return [[name, tickedIn(values, `${within}${name}`)]];
      const value = values[`${within}${name}`] ?? field.initial;
      const said = kind === 'yes' ? value === true : written(value);
      return said === '' ? [] : [[name, said]];
    }),
  );
}

const listOf = (list: string, values: Values): readonly object[] => {
  const { as, fieldsOf } = LISTS[list as keyof typeof LISTS];
  return entriesIn(values, list).map((name) => ({
    [as]: name,
    ...inputOf(fieldsOf(name), values, `${list}.${name}.`),
  }));
};

const written = (value: Value | (() => Value) | undefined): string =>
  typeof value === 'string' ? value.trim() : '';
