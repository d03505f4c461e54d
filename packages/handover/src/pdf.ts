import { blocksPdf } from '@steunpad/documents/blocks-pdf.ts';
import { wholeText } from './blocks.ts';
import type { HandoverDocument } from './handover-document.ts';

/** A document as tagged PDF, to read. The same text gives the same bytes. */
export async function pdfOf(document: HandoverDocument): Promise<Uint8Array> {
  const blocks = wholeText(document);
  return (await blocksPdf({ ...document, language: 'nl', blocks })).bytes;
}
