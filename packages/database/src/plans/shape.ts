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
 */
export function shapeOf(args: unknown, values: unknown[], isFilter = false): string {
  if (args === null) return 'null';
  if (typeof args !== 'object') {
    if (!isFilter || args === undefined) return String(args);
    values.push(args);
    return '$';
  }
  if (isValue(args)) {
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
export function withParams(args: unknown, count = { next: 0 }, isFilter = false): unknown {
  const param = () => {
    count.next += 1;
    return new Param(count.next - 1);
  };
  if (args === null || args === undefined) return args;
  if (typeof args !== 'object') return isFilter ? param() : args;
  if (isValue(args)) return param();
  if (Array.isArray(args)) return args.map((each) => withParams(each, count, isFilter));
  return Object.fromEntries(
    Object.entries(args).map(([name, each]) => [
      name,
      withParams(each, count, isFilter || name === 'where'),
    ]),
  );
}

const isValue = (value: object): boolean => value instanceof Date || value instanceof Uint8Array;
