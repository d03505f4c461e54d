import { ExportOver } from '@steunpad/domain/privacy/data-export.ts';
import { SamePerson } from '@steunpad/domain/staff/grants.ts';
import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { PrintBatchType } from '../correspondence/print-batch.type.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { exportOrder } from './ask-for-export.input.ts';
import { DataExportType } from './data-export.type.ts';
import { approveExport, askForExport } from './exports.store.ts';

const answerOf = (name: string, description: string) =>
  builder.objectRef<{ readonly id: string }>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      export: t.prismaField({
        type: DataExportType,
        description: 'As it is now.',
        resolve: (query, { id }, _args, { db, municipality }) =>
          db.dataExport.findUniqueOrThrow({ ...query, where: rowKey(municipality, id) }),
      }),
    }),
  });

const AskInput = builder.inputType('AskForExportInput', {
  description: 'Of which person or batch, and what for. One of the two.',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    pathwayId: t.globalID({ for: PathwayType, description: 'Everything about whom.' }),
    printBatchId: t.globalID({ for: PrintBatchType, description: 'The letters of which batch.' }),
    reason: t.string({
      required: true,
      description: 'What it is for. At most 1,000 characters; no BSN.',
    }),
  }),
});

builder.mutationField('askForExport', (t) =>
  t.errorUnionField({
    types: [
      answerOf('ExportAsked', 'It waits for a second person, a week at most.'),
      InputInvalid,
      NotFound,
      IdempotencyKeyReused,
    ],
    description:
      'Asks for a file about people that leaves the daily work. There is none until a second person approves it.',
    args: { input: t.arg({ type: AskInput, required: true, description: 'Which file.' }) },
    resolve: (_root, { input }, context) => {
      const { pathwayId, printBatchId, ...rest } = input;
      const ids = { pathwayId: pathwayId?.id, printBatchId: printBatchId?.id };
      const order = checked(exportOrder, { ...rest, ...ids });
      return order instanceof InputInvalid ? order : askForExport(context, order);
    },
  }),
);

const ApproveInput = builder.inputType('ApproveExportInput', {
  description: 'An export that is right.',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    exportId: t.field({ type: 'UUID', required: true, description: 'Which, as in `dataExports`.' }),
  }),
});

builder.mutationField('approveExport', (t) =>
  t.errorUnionField({
    types: [
      answerOf('ExportApproved', 'Who asked can fetch it for a day.'),
      NotFound,
      SamePerson,
      ExportOver,
      IdempotencyKeyReused,
    ],
    description:
      'Approves a file that somebody else asked for, within a week. Persons are compared, not roles. It shows nothing of the file.',
    args: { input: t.arg({ type: ApproveInput, required: true, description: 'Which export.' }) },
    resolve: (_root, { input }, context) => approveExport(context, input),
  }),
);
