import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import { isTextKey, say, type TextKey } from '@steunpad/texts/say.ts';
import type { filesNl } from '@steunpad/texts/two-languages/files.nl.ts';

type Values = Readonly<Record<string, string | number>>;

export type CellFault = keyof typeof filesNl.cells;

/** What is wrong in one place of a row, never with what stands there: a cell by its column, or the row as a whole. */
export type Fault =
  | {
      readonly column: string;
      readonly code: CellFault | keyof typeof filesNl.fields;
      readonly values?: Values;
    }
  | { readonly column?: never; readonly code: keyof typeof filesNl.rows; readonly values?: Values };

/** A row that cannot be taken, for the person who mends the file. */
export interface FaultyRow {
  readonly line: number;
  readonly faults: readonly Fault[];
}

/** Why a file cannot be read at all. */
export type FileFault = keyof typeof filesNl.whole;

/** Which values a sentence fills in its code says; the catalogue knows no types of codes that are read from a row. */
const sentence = say as (language: LetterLanguage, key: TextKey, values: Values) => string;

/** What is wrong with a row, sentence after sentence. */
export const inWords = (faults: readonly Fault[], language: LetterLanguage): string =>
  faults.map((fault) => faultInWords(fault, language)).join(' ');

export function faultInWords({ code, column, values }: Fault, language: LetterLanguage): string {
  if (code === 'OTHER_SEPARATOR') {
    const named = Object.entries(values ?? {}).map(([name, value]) => [
      name,
      sentence(language, `files.separators.${value}` as TextKey, {}),
    ]);
    return sentence(language, 'files.rows.OTHER_SEPARATOR', Object.fromEntries(named));
  }
  const group =
    column === undefined ? 'rows' : isTextKey(`files.cells.${code}`) ? 'cells' : 'fields';
  return sentence(language, `files.${group}.${code}` as TextKey, {
    column: column ?? '',
    ...values,
  });
}

export const fileFaultInWords = (
  { code, values }: Pick<FileRefused, 'code' | 'values'>,
  language: LetterLanguage,
): string => sentence(language, `files.whole.${code}`, values);

/** A file that cannot be read at all. What it says holds nothing of its rows. */
export class FileRefused extends Error {
  readonly code: FileFault;
  readonly values: Values;

  constructor(code: FileFault, values: Values = {}) {
    super(fileFaultInWords({ code, values }, 'en'));
    this.code = code;
    this.values = values;
  }
}
