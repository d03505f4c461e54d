import { builder } from '../../graphql/builder.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { afterCommit } from '../../operation/after-commit.ts';
import { type Printing, pdfLater } from './print-document.ts';
import { NotPrintable } from './print-one.ts';

/** What a document costs of the points of an operation: few of them fit in one. */
export const PDF_POINTS = 2_000;

export const PdfType = builder.objectRef<Printing>('Pdf').implement({
  description: 'A document to print.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    pdf: t.string({
      description: 'The document itself, base64.',
      resolve: (printing, _args, context, info) => pdfLater(context, info, printing),
    }),
    pages: t.int({
      description: 'How many pages.',
      resolve: ({ printed }, _args, context, info) =>
        afterCommit(
          context,
          info,
          printed.then(({ pages }) => pages),
          0,
        ),
    }),
    checksum: t.string({
      description: 'SHA-256 of the document, hexadecimal.',
      resolve: ({ printed }, _args, context, info) =>
        afterCommit(
          context,
          info,
          printed.then(({ checksum }) => checksum),
          '',
        ),
    }),
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
