import type { Municipality } from '@steunpad/database/generated/prisma/client.ts';
import { lacking } from '@steunpad/documents/fonts.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { asMarkdown } from '@steunpad/domain/correspondence/fill.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import { say } from '@steunpad/texts/say.ts';
import { languageName } from '@steunpad/texts/words.ts';
import type { TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { senderOf } from '../correspondence/letter-document.ts';
import { type Printing, printDocument } from '../correspondence/print-document.ts';
import type { ReadableFile } from './own-data.file.ts';

/**
 * What a PDF for somebody who reads this language is in. The typeface has no Arabic letters, and the layout goes from
 * left to right: it is Dutch then, rather than wrong letters.
 */
export const languageOfPdf = (language: Language): Language =>
  lacking([say(language, 'own-data.resident.title')]).length > 0 ? 'nl' : language;

/**
 * Begins to make the file as a PDF for a person; it says so where it is not in the language that was asked for. Counted for
 * each person: nobody waits for what others take.
 */
export function pdfOf(
  context: Context,
  person: string,
  { language, title, intro, parts }: ReadableFile,
  asked: Language,
  row: Municipality,
): Printing | TooManyRequests {
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
  return printDocument(
    context,
    {
      kind: 'AGREEMENT_LETTER',
      language,
      title,
      addressee: null,
      sender: senderOf(row),
      date: dayOf(context.now),
      body: body.join('\n\n'),
    },
    person,
  );
}
