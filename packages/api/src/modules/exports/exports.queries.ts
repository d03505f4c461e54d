import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { EXPORT_WAITS_DAYS, ExportNotOpen } from '@steunpad/domain/privacy/data-export.ts';
import { builder } from '../../graphql/builder.ts';
import { SHOWS_PERSON } from '../../graphql/plugins/record-access.ts';
import { NotFound, TooManyRequests } from '../../mutation/refusals.ts';
import { pdfLater } from '../correspondence/print-document.ts';
import { SPOKEN } from '../people/languages.ts';
import { DataExportType } from './data-export.type.ts';
import { type ExportedFile, exportedFile } from './exports.store.ts';

builder.queryField('dataExports', (t) =>
  t.prismaField({
    type: [DataExportType],
    description: 'The last 100 files about people that somebody asked for, newest first.',
    complexity: { field: 1, multiplier: 100 },
    resolve: (query, _root, _args, { db, municipality }) =>
      db.dataExport.findMany({
        ...query,
        where: { municipalityId: municipality.code },
        orderBy: { id: 'desc' },
        take: 100,
      }),
  }),
);

const ExportedFileType = builder.objectRef<ExportedFile>('ExportedFile').implement({
  description:
    'A file about people, made from what is kept at this moment. Each fetch stands in the access log.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    fileName: t.string({
      description: 'A name for the files, without ending, that gives nothing away.',
      resolve: (_file, _args, { now }) => `gegevens-${dayOf(now)}`,
    }),
    pdf: t.string({
      description: 'As a PDF; base64.',
      resolve: ({ printing }, _args, context, info) => pdfLater(context, info, printing),
    }),
    html: t.string({
      nullable: true,
      description: 'About one person: as a page of its own.',
      resolve: ({ page }) => page,
    }),
    json: t.exposeString('json', {
      nullable: true,
      description: 'About one person: for programs.',
    }),
    addressList: t.exposeString('addressList', {
      nullable: true,
      description: 'Of a batch: the addresses as a CSV that Dutch Excel opens.',
    }),
  }),
});

builder.queryField('exportedFile', (t) =>
  t.errorUnionField({
    types: [ExportedFileType, NotFound, ExportNotOpen, TooManyRequests],
    description: `Fetches a file that one asked for, from the moment that somebody else approved it, for a day. What waits longer than ${EXPORT_WAITS_DAYS} days is over.`,
    complexity: 200,
    extensions: SHOWS_PERSON,
    args: {
      exportId: t.arg({ type: 'UUID', required: true, description: 'Which, as in `dataExports`.' }),
      language: t.arg.string({
        required: true,
        defaultValue: 'nl',
        description: `Of what is about one person: ${SPOKEN}`,
      }),
    },
    resolve: (_root, { exportId, language }, context) => exportedFile(context, exportId, language),
  }),
);
