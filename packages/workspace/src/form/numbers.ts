import { typed } from './partial-day.ts';
import type { Value, Values } from './step-form.ts';

/** A whole number that was typed; nothing where the field was left empty. */
export const wholeIn = (values: Values, name: string): number | undefined => {
  const text = typed(values[name]);
  return text === '' ? undefined : Number(text);
};

/** What is wrong with a whole number, by its code. */
export const noWhole = (text: string): string | null => (/^\d{1,6}$/.test(text) ? null : 'INVALID');

/** An amount of euros, as people write it: `1.250,50` or `1250.5`. */
export const eurosIn = (value: Value | undefined): string => {
  const text = typed(value).replace(/[€\s]/g, '');
  return /,\d{1,2}$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text;
};

export const noEuros = (text: string): string | null =>
  /^-?\d{1,9}(\.\d{1,2})?$/.test(eurosIn(text)) ? null : 'INVALID';

/** Each line that is not empty. */
export const linesIn = (value: Value | undefined): string[] =>
  typed(value)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What was typed; nothing where the field was left empty. */
export const textIn = (values: Values, name: string): string | undefined =>
  typed(values[name]) || undefined;

/** These fields as they were typed, without those that were left empty. */
export const textsIn = (values: Values, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const text = textIn(values, name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
