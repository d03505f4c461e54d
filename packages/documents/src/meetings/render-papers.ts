import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import { say } from '@steunpad/texts/say.ts';
import { markedAsExample } from '../example-mark.ts';
import type { Typeface } from '../fonts.ts';
import type { LaidOut } from '../paper.ts';
import { type Rendered, renderSheets } from '../render-sheets.ts';
import { type Badges, badgeSheet } from './badge-sheet.ts';
import { type Certificate, certificateSheet } from './certificate-sheet.ts';

/** What is printed for a meeting and is no list or text: badges, or certificates. */
export interface MeetingPapers {
  readonly title: string;
  readonly language: LetterLanguage;
  readonly author: string;
  readonly createdAt: Date;
  /** For trying out: each page says that it is an example. */
  readonly specimen: boolean;
  readonly papers: Badges | readonly Certificate[];
}

/** Badges of a meeting, or a certificate for each of these people, as one tagged PDF. */
export function renderPapers({ papers, specimen, ...about }: MeetingPapers): Promise<Rendered> {
  const { language, title } = about;
  const mark = (laidOut: LaidOut, typeface: Typeface) =>
    specimen ? markedAsExample(laidOut, say(language, 'papers.marks.SPECIMEN'), typeface) : laidOut;
  const sheets =
    'people' in papers
      ? [{ title, bookmark: title, layOut: (face: Typeface) => badgeSheet(papers, face) }]
      : papers.map((each) => ({
          title: each.title,
          bookmark: each.name,
          layOut: (face: Typeface) => certificateSheet(each, face),
        }));
  return renderSheets(
    about,
    sheets.map(({ layOut, ...sheet }) => ({
      ...sheet,
      language,
      layOut: (face) => mark(layOut(face), face),
    })),
  );
}
