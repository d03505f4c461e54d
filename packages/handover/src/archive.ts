import { strToU8, type Zippable, zipSync } from 'fflate';
import { type HandoverDocument, handoverDocuments } from './handover-document.ts';
import { odsOf } from './ods.ts';
import { odtOf } from './odt.ts';
import { pdfOf } from './pdf.ts';

/** A file of the hand-over, with its place in the archive: `handboek/03-who-does-what.pdf`. */
export interface HandoverFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const FOLDER = (document: HandoverDocument) => (document.isChapter ? 'handboek' : 'documenten');

/** Each document as PDF to read, as ODT to change, the budget as a spreadsheet, and a list of all of them. */
export async function handoverFiles(): Promise<readonly HandoverFile[]> {
  const documents = handoverDocuments();
  const files: HandoverFile[] = [{ path: 'inhoud.txt', bytes: strToU8(listOf(documents)) }];
  for (const document of documents) {
    const path = `${FOLDER(document)}/${document.name}`;
    files.push({ path: `${path}.pdf`, bytes: await pdfOf(document) });
    files.push({ path: `${path}.odt`, bytes: odtOf(document) });
    const ods = odsOf(document);
    if (ods) files.push({ path: `${path}.ods`, bytes: ods });
  }
  return files;
}

/** The files as one archive. Equal content gives equal bytes. */
export function archiveOf(files: readonly HandoverFile[]): Uint8Array {
  const days = handoverDocuments().map(({ date }) => date);
  const newest = days.toSorted().at(-1)!;
  // PDF and ODT are compressed already.
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [path, [bytes, { level: path.endsWith('.txt') ? 6 : 0 }]]),
  );
  return zipSync(entries, { mtime: new Date(`${newest}T12:00:00`) });
}

const listOf = (documents: readonly HandoverDocument[]) =>
  `${documents
    .map(
      (each) => `${FOLDER(each)}/${each.name}\n  ${each.title} (${each.date})\n  ${each.summary}\n`,
    )
    .join('\n')}`;
