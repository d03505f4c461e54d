import type { Municipality } from '@steunpad/database/generated/prisma/client.ts';
import { lacking } from '@steunpad/documents/fonts.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { asMarkdown } from '@steunpad/domain/correspondence/fill.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import { say } from '@steunpad/texts/say.ts';
import { languageName } from '@steunpad/texts/words.ts';
import { TooManyRequests } from '../../mutation/refusals.ts';
import { senderOf } from '../correspondence/letter-document.ts';
import { printDocument } from '../correspondence/print-document.ts';
import type { ReadableFile } from './own-data.file.ts';

/**
 * What a PDF for somebody who reads this language is in. The typeface has no Arabic letters, and the layout goes from
 * left to right: it is Dutch then, rather than wrong letters.
 */
export const languageOfPdf = (language: Language): Language =>
  lacking([say(language, 'own-data.resident.title')]).length > 0 ? 'nl' : language;

/** The file as a PDF; it says so where it is not in the language that was asked for. */
export async function pdfOf(
  { language, title, intro, parts }: ReadableFile,
  asked: Language,
  row: Municipality,
  now: Date,
): Promise<Buffer | TooManyRequests> {
  const instead = say('nl', 'letters.inDutchInstead', { language: languageName(asked, 'nl') });
  const body = [
    ...(language === asked ? [] : [asMarkdown(instead)]),
    asMarkdown(intro),
    ...parts.flatMap(({ heading, lines }) => [
      `## ${asMarkdown(heading)}`,
      lines
        .map(({ name, value }) => `- ${asMarkdown(name === null ? value : `${name}: ${value}`)}`)
        .join('\n'),
    ]),
  ];
  const printed = await printDocument(
    {
      kind: 'AGREEMENT_LETTER',
      language,
      title,
      addressee: null,
      sender: senderOf(row),
      date: dayOf(now),
      body: body.join('\n\n'),
    },
    now,
  );
  return printed instanceof TooManyRequests ? printed : printed.pdf;
}
