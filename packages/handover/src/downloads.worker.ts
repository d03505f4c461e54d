import { archiveOf, handoverFiles } from './archive.ts';
import type { HandoverDocument } from './handover-document.ts';
import { odtOf } from './odt.ts';
import { pdfOf } from './pdf.ts';

export type Format = 'pdf' | 'odt';

/** One file of a document, or the archive of all. */
export type Wanted = { readonly document: HandoverDocument; readonly format: Format } | 'ALL';

/** What the thread does. */
export default async (wanted: Wanted): Promise<Uint8Array> => {
  if (wanted === 'ALL') return archiveOf(await handoverFiles());
  return wanted.format === 'pdf' ? pdfOf(wanted.document) : odtOf(wanted.document);
};
