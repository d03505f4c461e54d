import { isolated, type Language } from '@steunpad/domain/correspondence/language.ts';
import { isTextKey, say } from '@steunpad/texts/say.ts';
import type { OwnData } from './own-data.rows.ts';

/** Whose data are in a file. */
export type Whose = 'resident' | 'volunteer';

/** A line of a part: a value, with its name where it has one. */
interface Line {
  readonly name: string | null;
  readonly value: string;
}

/** Everything that is kept of somebody, in words. */
export interface ReadableFile {
  readonly language: Language;
  readonly title: string;
  readonly intro: string;
  readonly parts: readonly { readonly heading: string; readonly lines: readonly Line[] }[];
}

/** What is not in it, as a sentence each. */
export const leftOut = (
  { notInThisFile }: OwnData,
  whose: Whose,
  language: Language,
): readonly string[] => notInThisFile.map((name) => partCalled(name, whose, language));

/** The data to read: a part for each thing, in the order of the data. */
export function readableFile(
  data: OwnData,
  whose: Whose,
  contact: string,
  language: Language,
): ReadableFile {
  const told = { ...data, notInThisFile: leftOut(data, whose, language) };
  return {
    language,
    title: say(language, `own-data.${whose}.title`),
    intro: say(language, `own-data.${whose}.intro`, { contact: isolated(contact, language) }),
    parts: Object.entries(told).map(([name, value]) => ({
      heading: partCalled(name, whose, language),
      lines: linesOf(value, language),
    })),
  };
}

/** A part without a text keeps its name. */
function partCalled(name: string, whose: Whose, language: Language): string {
  const key = `own-data.${whose}.${name}`;
  // The introduction is no part: it names whom to ask.
  return isTextKey(key) ? say(language, key as 'own-data.resident.you') : name;
}

/** What lies deeper is written on the same line. */
function linesOf(value: unknown, language: Language): readonly Line[] {
  const lines = Array.isArray(value)
    ? value.map((item) => ({ name: null, value: written(item, language) }))
    : isRecord(value)
      ? Object.entries(value).map(([name, item]) => ({
          name: called(name, language),
          value: written(item, language, name),
        }))
      : [{ name: null, value: written(value, language) }];
  return lines.length > 0
    ? lines
    : [{ name: null, value: say(language, 'own-data-fields.nothing') }];
}

function written(value: unknown, language: Language, field = ''): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return say(language, `own-data-fields.${value ? 'yes' : 'no'}`);
  if (value instanceof Date) return isolated(MOMENT.format(value), language);
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map((item) => written(item, language, field)).join('; ') : '–';
  }
  if (!isRecord(value)) return valueCalled(String(value), language, field);
  return Object.entries(value)
    .filter(([, item]) => item !== null)
    .map(([name, item]) => `${called(name, language)}: ${written(item, language, name)}`)
    .join(', ');
}

/** On the clock of the person who reads it; this locale writes days as the data do. */
const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !Array.isArray(value);

/** A value of a fixed list has a text; what somebody wrote stays as it is. */
function valueCalled(value: string, language: Language, field: string): string {
  const own = `own-data-values.of.${field}.${value}` as const;
  const any = `own-data-values.any.${value}` as const;
  if (isTextKey(own)) return say(language, own as 'own-data-values.of.state.NEW');
  return isTextKey(any) ? say(language, any) : isolated(value, language);
}

/** A field without a text of its own keeps its name, in loose words. */
function called(name: string, language: Language): string {
  const key = `own-data-fields.${name}` as const;
  return isTextKey(key) ? say(language, key) : spaced(name);
}

const spaced = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
