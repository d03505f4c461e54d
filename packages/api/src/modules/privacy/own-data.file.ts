import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { asMarkdown } from '@steunpad/domain/correspondence/fill.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { senderOf } from '../correspondence/letter-document.ts';
import { type Printing, printDocument } from '../correspondence/print-document.ts';
import { FIELD_WORDS } from './own-data.fields.ts';
import type { OwnData } from './own-data.rows.ts';

/** What the parts of a file, and what is left out of it, are called for people. */
export type Words = Readonly<Record<string, string>>;

/** What is not in it, as a sentence each. */
export const leftOut = ({ notInThisFile }: OwnData, words: Words): readonly string[] =>
  notInThisFile.map((key) => words[key] ?? key);

/** The same as the data, to read: a PDF with a part for each thing, in the order of the data. */
export async function readableFile(
  context: Context,
  person: string,
  data: OwnData,
  words: Words,
  language: Language,
): Promise<Printing | TooManyRequests> {
  const { db, municipality, now } = context;
  const row = await db.municipality.findUniqueOrThrow({ where: { id: municipality.code } });
  const contact = row.privacyContact ?? row.email;
  const said = FIELD_WORDS[language];
  const told = { ...data, notInThisFile: leftOut(data, words) };
  const parts = Object.entries(told).flatMap(([name, value]) => [
    `## ${asMarkdown(words[name] ?? name)}`,
    listOf(value, said),
  ]);
  return printDocument(
    context,
    {
      kind: 'AGREEMENT_LETTER',
      language,
      title: words['title']!,
      addressee: null,
      sender: senderOf(row),
      date: dayOf(now),
      body: [asMarkdown(words['intro']!.replace('{contact}', contact)), ...parts].join('\n\n'),
    },
    person,
  );
}

/** A value as lines of a list; what lies deeper is written on the same line. */
function listOf(value: unknown, words: Words): string {
  const lines = Array.isArray(value)
    ? value.map((item) => written(item, words))
    : isRecord(value)
      ? Object.entries(value).map(
          ([name, item]) => `${called(name, words)}: ${written(item, words)}`,
        )
      : [written(value, words)];
  const told = lines.length > 0 ? lines : [words['nothing']!];
  return told.map((line) => `- ${asMarkdown(line)}`).join('\n');
}

function written(value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no']!;
  if (value instanceof Date) return MOMENT.format(value);
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map((item) => written(item, words)).join('; ') : '–';
  }
  if (!isRecord(value))
    return VALUE.test(String(value)) ? (words[String(value)] ?? String(value)) : String(value);
  return Object.entries(value)
    .filter(([, item]) => item !== null)
    .map(([name, item]) => `${called(name, words)}: ${written(item, words)}`)
    .join(', ');
}

/** On the clock of the person who reads it; this locale writes days as the data do. */
const MOMENT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The name of a value of a fixed list. */
const VALUE = /^[A-Z]+(?:_[A-Z]+)*$/;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !Array.isArray(value);

/** A field without a word of its own keeps its name, in loose words. */
const called = (name: string, words: Words) => words[name] ?? spaced(name);

const spaced = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
