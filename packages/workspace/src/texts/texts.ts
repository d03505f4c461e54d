import { nl } from './nl.ts';

/** The same keys with other words. */
export type Words<Of> = Of extends string
  ? string
  : Of extends readonly (infer Each)[]
    ? readonly Words<Each>[]
    : { readonly [Key in keyof Of]: Words<Of[Key]> };

/** What one question of a form says. */
export interface FieldWords {
  readonly label: string;
  /** Stands above it, where something else begins. */
  readonly heading?: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
  /** Said where there is nothing to choose from. */
  readonly none?: string;
}

/** What the form of one step says. */
export interface FormWords {
  readonly title: string;
  readonly send: string;
  readonly done: string;
  readonly fields: Readonly<Record<string, FieldWords>>;
  /** Why it was refused, where no other form is refused for that. */
  readonly refusals?: Readonly<Record<string, string>>;
}

/** All that the workspace says: what is missing in a language does not compile. */
export type Texts = Words<typeof nl>;

/** The words of a step, by the name of its mutation. */
export const formWords = (texts: Texts, step: string): FormWords =>
  (texts.forms as Readonly<Record<string, FormWords>>)[step]!;

/** Dutch is at hand; English is fetched by whoever reads it. */
export const readTexts = async (language: 'nl' | 'en'): Promise<Texts> =>
  language === 'en' ? (await import('./en.ts')).en : nl;

/** A text with its `{places}` filled in. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
