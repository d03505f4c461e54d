import { createHash } from 'node:crypto';
import { say } from '@steunpad/texts/say.ts';
import PDFDocument from 'pdfkit';
import { draw } from './draw.ts';
import { FONT_FILES, openTypeface } from './fonts.ts';
import { layOut } from './lay-out.ts';
import type { LetterDocument } from './letter-document.ts';

export interface RenderedLetters {
  readonly pdf: Buffer;
  readonly pages: number;
  /** SHA-256 of the PDF, in hexadecimal. Rendering the same documents again gives the same. */
  readonly checksum: string;
}

/**
 * Prints documents into one tagged PDF (PDF/A-2a), each beginning on a page of its own. The moment of
 * making comes from outside, so that the same documents always give the same bytes.
 */
export async function renderLetters(
  documents: readonly LetterDocument[],
  { createdAt }: { readonly createdAt: Date },
): Promise<RenderedLetters> {
  const [first] = documents;
  if (!first) throw new RangeError('There is nothing to print.');
  const typeface = openTypeface();
  const pdf = new PDFDocument({
    autoFirstPage: false,
    font: FONT_FILES.REGULAR,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: bcp47(first),
    displayTitle: true,
    info: {
      Title:
        documents.length === 1
          ? first.title
          : say(first.language, 'papers.batch', { letters: documents.length }),
      Author: first.sender.name,
      Creator: 'Steunpad',
      Producer: 'Steunpad',
      CreationDate: createdAt,
    },
  });
  const finished = collect(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);

  let pages = 0;
  for (const [i, document] of documents.entries()) {
    const laidOut = layOut(document, typeface);
    const part = pdf.struct('Part', { title: document.title, lang: bcp47(document) });
    root.add(part);
    draw(pdf, laidOut, part, () => pdf.outline.addItem(bookmark(document, i)));
    part.end();
    pages += laidOut.pages;
  }
  root.end();
  pdf.end();

  const bytes = await finished;
  return { pdf: bytes, pages, checksum: createHash('sha256').update(bytes).digest('hex') };
}

const bcp47 = ({ language }: LetterDocument): string =>
  ({ nl: 'nl-NL', en: 'en-GB' })[language as string] ?? language;

// Two lines: the first of the person who has a title is no name.
const bookmark = ({ addressee, title }: LetterDocument, i: number) =>
  `${i + 1}. ${addressee?.slice(0, 2).join(', ') ?? title}`;

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
