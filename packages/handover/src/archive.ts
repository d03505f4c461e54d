import { strToU8, type Zippable, zipSync } from 'fflate';
import type { HandoverDocument } from './handover-document.ts';
import { odsOf } from './ods.ts';
import { odtOf } from './odt.ts';
import { pdfOf } from './pdf.ts';

/** A file of the hand-over, with its place in the archive: `handboek/03-who-does-what.pdf`. */
export interface HandoverFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const stemOf = (document: HandoverDocument) =>
  `${document.isChapter ? 'handboek' : 'documenten'}/${document.name}`;

/** What makes the file of a document in one of its forms; `null` where it has none in it. */
type MakeFile = (
  document: HandoverDocument,
  format: 'pdf' | 'odt' | 'ods',
) => Promise<Uint8Array | null> | Uint8Array | null;

const madeHere: MakeFile = (document, format) => {
  if (format === 'ods') return odsOf(document);
  return format === 'pdf' ? pdfOf(document) : odtOf(document);
};

/** Each document as PDF to read, as ODT to change, the budget as a spreadsheet, and a list of all of them. One after another: whoever wants a single file does not wait for all of these. */
export async function handoverFiles(
  documents: readonly HandoverDocument[],
  make: MakeFile = madeHere,
): Promise<readonly HandoverFile[]> {
  const files: HandoverFile[] = [{ path: 'inhoud.txt', bytes: strToU8(listOf(documents)) }];
  for (const document of documents) {
    for (const format of ['pdf', 'odt', 'ods'] as const) {
      const bytes = await make(document, format);
      if (bytes) files.push({ path: `${stemOf(document)}.${format}`, bytes });
    }
  }
  return files;
}

/** The files as one archive, as old as the newest document. Equal content gives equal bytes. */
export function archiveOf(
  files: readonly HandoverFile[],
  documents: readonly HandoverDocument[],
): Uint8Array {
  const newest = documents
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  // PDF and ODT are compressed already.
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [path, [bytes, { level: path.endsWith('.txt') ? 6 : 0 }]]),
  );
  return zipSync(entries, { mtime: new Date(`${newest ?? '1980-01-01'}T12:00:00`) });
}

const listOf = (documents: readonly HandoverDocument[]) =>
  documents
    .map((each) => `${stemOf(each)}\n  ${each.title} (${versionOf(each)})\n  ${each.summary}\n`)
    .join('\n');

const versionOf = ({ date, ownVersion }: HandoverDocument) =>
  ownVersion === null ? date : `eigen versie ${ownVersion}, ${date}`;
