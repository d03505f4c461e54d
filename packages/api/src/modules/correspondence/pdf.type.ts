import type { RenderedLetters } from '@steunpad/documents/render-letters.ts';
import { builder } from '../../graphql/builder.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { NotPrintable } from './print-one.ts';

/** What a document costs of the points of an operation: few of them fit in one. */
export const PDF_POINTS = 2_000;

export const PdfType = builder.objectRef<RenderedLetters>('Pdf').implement({
  description: 'A document to print.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    pdf: t.string({
      description: 'The document itself, base64.',
      resolve: ({ pdf }) => pdf.toString('base64'),
    }),
    pages: t.exposeInt('pages', { description: 'How many pages.' }),
    checksum: t.exposeString('checksum', { description: 'SHA-256 of the document, hexadecimal.' }),
  }),
});

builder.objectType(NotPrintable, {
  name: 'NotPrintable',
  description: 'A text holds characters for which the typeface has no letters. Nothing was made.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    characters: t.stringList({
      description: 'Which, each once.',
      resolve: ({ characters }) => [...characters],
    }),
  }),
});
