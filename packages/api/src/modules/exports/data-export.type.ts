import { ExportNotOpen, ExportOver, openUntil } from '@steunpad/domain/privacy/data-export.ts';
import { builder } from '../../graphql/builder.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { PrintBatchType } from '../correspondence/print-batch.type.ts';
import { PathwayType } from '../pathway/pathway.type.ts';

export const DataExportType = builder.prismaObject('DataExport', {
  description:
    'That somebody asked for a file about people: everything about one person, or the letters of a past day. Two people have to want it; the file is fetched with `exportedFile`.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    pathway: t.relation('pathway', {
      type: PathwayType,
      nullable: true,
      description: 'About whom. `null` when it is of a batch.',
    }),
    printBatch: t.relation('printBatch', {
      type: PrintBatchType,
      nullable: true,
      description: 'Which letters. `null` when it is about one person.',
    }),
    reason: t.exposeString('reason', { description: 'What it is for.' }),
    askedBy: t.exposeString('askedBy', {
      description: 'Who asked: `staff:` and the id of a person.',
    }),
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When.' }),
    approvedBy: t.exposeString('approvedBy', {
      nullable: true,
      description: 'Who approved it. `null` while it waits.',
    }),
    openUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when who asked can fetch it. `null` while it waits.',
      resolve: openUntil,
    }),
  }),
});

const refusal = { interfaces: [RefusalInterface] };

builder.objectType(ExportOver, {
  name: 'ExportOver',
  description:
    'It was approved before, or waited longer than a week for a second person. Nothing was saved.',
  ...refusal,
});
builder.objectType(ExportNotOpen, {
  name: 'ExportNotOpen',
  description:
    'Nobody else approved it yet, somebody else asked for it, or its day is over. Nothing was read.',
  ...refusal,
});
