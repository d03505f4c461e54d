import { type FieldWords, type FormWords, fill, type Texts } from '../texts/texts.ts';
import type { Value } from './step-form.ts';

/** What stands in one question of a form, in words. */
export interface SaidValue {
  readonly label: string;
  readonly said: string;
}

/** Values of a form as a person reads them: which question, and what was answered. */
export const saidValues = (
  values: readonly (readonly [string, Value])[],
  words: FormWords,
  texts: Texts,
): readonly SaidValue[] =>
  values.flatMap(([name, value]) => {
    const field = wordsOf(name, words, texts);
    if (!field) return [];
    const { label, options } = field;
    if (typeof value === 'boolean')
      return [{ label, said: value ? texts.form.ticked : texts.form.notTicked }];
    return [{ label, said: options?.[value] ?? (value.trim() || texts.form.empty) }];
  });

/** A question of the form itself, or one of an entry of a list: `needs.WORK`, or `needs.WORK.ownWords`. */
function wordsOf(name: string, words: FormWords, texts: Texts): FieldWords | undefined {
  const [first = '', entry, of] = name.split('.');
  const own = words.fields[first];
  if (entry === undefined || !own) return own;
  const list = { needs: texts.entries.needs, items: texts.entries.items }[first];
  const title = (list?.names as Readonly<Record<string, string>> | undefined)?.[entry];
  if (!list || !title) return own;
  if (of === undefined) return { label: title };
  const field = (list.fields as Readonly<Record<string, FieldWords>>)[of];
  return field && { ...field, label: fill(field.label, { name: title.toLowerCase() }) };
}
