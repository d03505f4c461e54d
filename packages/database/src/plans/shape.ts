/** Stands in the place of a value: the `index`-th parameter of the statement, from 0. */
export class Param {
  readonly index: number;

  constructor(index: number) {
    this.index = index;
  }
}

/**
 * The text that the arguments of a read have in common with all others that need the same statement, and their values
 * in order. Only what is compared in a filter is a value: a column, an order and a number of rows are part of the text.
 * A moment or bytes that stand there twice, as one object, are one value.
 */
export function shapeOf(args: unknown, values: unknown[], isFilter = false): string {
  if (args === null) return 'null';
  if (typeof args !== 'object') {
    if (!isFilter || args === undefined) return String(args);
    values.push(args);
    return '$';
  }
  if (isValue(args)) {
    const known = values.indexOf(args);
    if (known >= 0) return `$${known}`;
    values.push(args);
    return '$';
  }
  let text = '';
  if (Array.isArray(args)) {
    for (const each of args) text += `${shapeOf(each, values, isFilter)},`;
    return `[${text}]`;
  }
  for (const [name, each] of Object.entries(args)) {
    text += `${name}:${shapeOf(each, values, isFilter || name === 'where')},`;
  }
  return `{${text}}`;
}

/** The same arguments with a parameter in the place of each value, counted as `shapeOf` counts them. */
export function withParams(args: unknown, values: unknown[] = [], isFilter = false): unknown {
  if (args === null || args === undefined) return args;
  if (typeof args !== 'object') return isFilter ? new Param(values.push(args) - 1) : args;
  if (isValue(args)) {
    const known = values.indexOf(args);
    return new Param(known >= 0 ? known : values.push(args) - 1);
  }
  if (Array.isArray(args)) return args.map((each) => withParams(each, values, isFilter));
  return Object.fromEntries(
    Object.entries(args).map(([name, each]) => [
      name,
      withParams(each, values, isFilter || name === 'where'),
    ]),
  );
}

const isValue = (value: object): boolean => value instanceof Date || value instanceof Uint8Array;
