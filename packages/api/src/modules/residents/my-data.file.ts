import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { asMarkdown } from '@steunpad/domain/correspondence/fill.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { Context } from '../../context.ts';
import { renderLetters } from '../../letters/render-letters.ts';
import { senderOf } from '../correspondence/letter-document.ts';
import type { MyData } from './my-data.store.ts';
import { MY_DATA_WORDS } from './my-data.words.ts';

/** The same as the data, to read: a PDF with a part for each thing, in the order of the data. */
export async function readableFile(
  { db, municipality, now }: Context,
  data: MyData,
  language: Language,
): Promise<Buffer> {
  const row = await db.municipality.findUniqueOrThrow({ where: { id: municipality.code } });
  const words = MY_DATA_WORDS[language];
  const contact = row.privacyContact ?? row.email;
  const parts = Object.entries(data).flatMap(([name, value]) => [
    `## ${asMarkdown(words[name] ?? name)}`,
    listOf(value, words),
  ]);
  const { pdf } = await renderLetters(
    [
      {
        kind: 'AGREEMENT_LETTER',
        language,
        title: words['title']!,
        addressee: null,
        sender: senderOf(row),
        date: dayOf(now),
        body: [asMarkdown(words['intro']!.replace('{contact}', contact)), ...parts].join('\n\n'),
      },
    ],
    { createdAt: now },
  );
  return pdf;
}

type Words = Readonly<Record<string, string>>;

/** A value as lines of a list; what lies deeper is written on the same line. */
function listOf(value: unknown, words: Words): string {
  const lines = Array.isArray(value)
    ? value.map((item) => written(item, words))
    : isRecord(value)
      ? Object.entries(value).map(([name, item]) => `${spaced(name)}: ${written(item, words)}`)
      : [written(value, words)];
  const told = lines.length > 0 ? lines : [words['nothing']!];
  return told.map((line) => `- ${asMarkdown(line)}`).join('\n');
}

function written(value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no']!;
  if (value instanceof Date) return value.toISOString().slice(0, 16).replace('T', ' ');
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map((item) => written(item, words)).join('; ') : '–';
  }
  if (!isRecord(value)) return String(value);
  return Object.entries(value)
    .filter(([, item]) => item !== null)
    .map(([name, item]) => `${spaced(name)}: ${written(item, words)}`)
    .join(', ');
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !Array.isArray(value);

const spaced = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
