import { archiveOf, handoverFiles } from './archive.ts';
import type { HandoverDocument } from './handover-document.ts';
import { odsOf } from './ods.ts';
import { odtOf } from './odt.ts';
import { pdfOf } from './pdf.ts';

export type Format = 'pdf' | 'odt' | 'ods';

/** One file of a document, or the archive of all. */
export type Wanted = { readonly document: HandoverDocument; readonly format: Format } | 'ALL';

/** What the thread does. That there is a spreadsheet, whoever asks has looked. */
export default async (wanted: Wanted): Promise<Uint8Array> => {
  if (wanted === 'ALL') return archiveOf(await handoverFiles());
  const { document, format } = wanted;
  if (format === 'ods') return odsOf(document)!;
  return format === 'pdf' ? pdfOf(document) : odtOf(document);
};
