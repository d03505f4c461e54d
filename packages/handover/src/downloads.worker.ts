import type { HandoverDocument } from './handover-document.ts';
import { odsOf } from './ods.ts';
import { odtOf } from './odt.ts';
import { pdfOf } from './pdf.ts';

export type Format = 'pdf' | 'odt' | 'ods';

/** One file of a document. */
export interface Wanted {
  readonly document: HandoverDocument;
  readonly format: Format;
}

/** What the thread does. That there is a spreadsheet, whoever asks has looked. */
export default async ({ document, format }: Wanted): Promise<Uint8Array> => {
  if (format === 'ods') return odsOf(document)!;
  return format === 'pdf' ? pdfOf(document) : odtOf(document);
};
