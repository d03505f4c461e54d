import { archiveOf, handoverFiles } from './archive.ts';
import { handoverDocument } from './handover-document.ts';
import { odsOf } from './ods.ts';
import { odtOf } from './odt.ts';
import { pdfOf } from './pdf.ts';

export type Format = 'pdf' | 'odt' | 'ods';

/** One file of a document, or the archive of all. */
export type Wanted = { readonly name: string; readonly format: Format } | 'ALL';

/** What the thread does. The document is there: whoever asks has looked. */
export default async (wanted: Wanted): Promise<Uint8Array> => {
  if (wanted === 'ALL') return archiveOf(await handoverFiles());
  const document = handoverDocument(wanted.name)!;
  if (wanted.format === 'ods') return odsOf(document)!;
  return wanted.format === 'pdf' ? pdfOf(document) : odtOf(document);
};
