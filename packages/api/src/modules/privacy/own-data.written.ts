import type { TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import type { Printing } from '../correspondence/print-document.ts';
import { spokenLanguage } from '../people/languages.ts';
import { leftOut, readableFile, type Whose } from './own-data.file.ts';
import { pageOf } from './own-data.page.ts';
import { languageOfPdf, pdfOf } from './own-data.print.ts';
import type { OwnData } from './own-data.rows.ts';

/** Everything about somebody, as data, as a page and on paper. */
export interface OwnDataFile {
  readonly data: OwnData;
  readonly whose: Whose;
  readonly page: string;
  readonly file: Printing;
}

/**
 * Writes it in the language that was asked for; on paper in Dutch where the typeface lacks its letters.
 *
 * @param person counts what is printed: nobody waits for what others take
 */
export async function ownDataFile(
  context: Context,
  person: string,
  data: OwnData,
  whose: Whose,
  language: string,
): Promise<OwnDataFile | TooManyRequests> {
  const { db, municipality } = context;
  const row = await db.municipality.findUniqueOrThrow({ where: { id: municipality.code } });
  const contact = row.privacyContact ?? row.email;
  const asked = spokenLanguage(language);
  const read = readableFile(data, whose, contact, asked);
  const printed = languageOfPdf(asked);
  const onPaper = printed === asked ? read : readableFile(data, whose, contact, printed);
  const file = pdfOf(context, person, onPaper, asked, row);
  return file instanceof Error ? file : { data, whose, page: pageOf(read), file };
}

export const jsonOf = ({ data, whose }: OwnDataFile): string =>
  JSON.stringify({ ...data, notInThisFile: leftOut(data, whose, 'en') }, null, 2);
