import { textOf } from '@steunpad/documents/blocks.ts';
import { lacking } from '@steunpad/documents/fonts.ts';
import { printReport } from '@steunpad/documents/print-room.ts';
import { builder } from '../../graphql/builder.ts';
import { TooManyRequests } from '../../mutation/refusals.ts';
import { actorOf } from '../../operation/context.ts';
import { PDF_POINTS, PdfType } from '../correspondence/pdf.type.ts';
import { beginToPrint } from '../correspondence/print-document.ts';
import { NotPrintable } from '../correspondence/print-one.ts';
import { writtenLanguage } from '../people/languages.ts';
import { readBookings, readStatement, reportOf } from './statement.store.ts';
import { bookingsCsv, statementCsv } from './statement-csv.ts';

const language = {
  required: true,
  defaultValue: 'nl',
  description: '`nl` or `en`; others get Dutch.',
} as const;

interface Csv {
  readonly statement: string;
  readonly bookings: string;
}

const CsvType = builder.objectRef<Csv>('StatementCsv').implement({
  description: 'The accounts for a spreadsheet, as Dutch Excel opens a CSV.',
  fields: (t) => ({
    statement: t.exposeString('statement', {
      description: 'Each budget line with what it comes to.',
    }),
    bookings: t.exposeString('bookings', { description: 'Each booking with its receipt.' }),
  }),
});

builder.queryField('statementCsv', (t) =>
  t.field({
    type: CsvType,
    description: 'The accounts as they stand now, for a spreadsheet.',
    complexity: { field: 500, multiplier: 1 },
    args: { language: t.arg.string(language) },
    resolve: async (_root, args, context) => {
      const spoken = writtenLanguage(args.language);
      return {
        statement: statementCsv(await readStatement(context), spoken),
        bookings: bookingsCsv(await readBookings(context), spoken),
      };
    },
  }),
);

builder.queryField('statementPdf', (t) =>
  t.errorUnionField({
    types: [PdfType, NotPrintable, TooManyRequests],
    description:
      'The accounts as they stand now, by phase, year, goal and source of the money, as a tagged PDF.',
    complexity: { field: PDF_POINTS, multiplier: 1 },
    args: { language: t.arg.string(language) },
    resolve: async (_root, args, context) => {
      const report = await reportOf(context, writtenLanguage(args.language));
      const texts = report.blocks.flatMap((block) =>
        block.type === 'TABLE' ? block.rows.flat().map(textOf) : [],
      );
      const missing = lacking([report.title, ...texts]);
      if (missing.length > 0) return new NotPrintable(missing);
      return beginToPrint(context, actorOf(context.caller, 'CLERK'), () => printReport(report));
    },
  }),
);
