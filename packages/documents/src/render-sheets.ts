import { createHash } from 'node:crypto';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import PDFDocument from 'pdfkit';
import { draw } from './draw.ts';
import { FONT_FILES, openTypeface, type Typeface } from './fonts.ts';
import type { LaidOut } from './paper.ts';

export interface Rendered {
  readonly pdf: Buffer;
  readonly pages: number;
  /** SHA-256 of the PDF, in hexadecimal. Rendering the same documents again gives the same. */
  readonly checksum: string;
}

/** One document of a pile, that begins on a page of its own. */
export interface Sheet {
  readonly title: string;
  readonly language: Language;
  /** How it is found in the list of bookmarks. */
  readonly bookmark: string;
  readonly layOut: (typeface: Typeface) => LaidOut;
}

/** What a pile says of itself. */
export interface About {
  readonly title: string;
  readonly language: Language;
  readonly author: string;
  readonly createdAt: Date;
}

/**
 * Prints documents into one tagged PDF (PDF/A-2a). The moment of making comes from outside, so that the same documents
 * always give the same bytes.
 */
export async function renderSheets(
  { title, language, author, createdAt }: About,
  sheets: readonly Sheet[],
): Promise<Rendered> {
  const typeface = openTypeface();
  const pdf = new PDFDocument({
    autoFirstPage: false,
    font: FONT_FILES.REGULAR,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: bcp47(language),
    displayTitle: true,
    info: {
      Title: title,
      Author: author,
      Creator: 'Steunpad',
      Producer: 'Steunpad',
      CreationDate: createdAt,
    },
  });
  const finished = collect(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);

  let pages = 0;
  for (const sheet of sheets) {
    const laidOut = sheet.layOut(typeface);
    const part = pdf.struct('Part', { title: sheet.title, lang: bcp47(sheet.language) });
    root.add(part);
    draw(pdf, laidOut, part, () => pdf.outline.addItem(sheet.bookmark));
    part.end();
    pages += laidOut.pages;
  }
  root.end();
  pdf.end();

  const bytes = await finished;
  return { pdf: bytes, pages, checksum: createHash('sha256').update(bytes).digest('hex') };
}

const bcp47 = (language: Language): string =>
  ({ nl: 'nl-NL', en: 'en-GB' })[language as string] ?? language;

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
