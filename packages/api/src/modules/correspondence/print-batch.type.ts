import { addressList } from '@steunpad/documents/address-list.ts';
import { BATCH_OPEN_DAYS, isPastBatch } from '@steunpad/domain/privacy/data-export.ts';
import { builder } from '../../graphql/builder.ts';
import { SHOWS_PERSON } from '../../graphql/plugins/record-access.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { IdempotencyKeyReused } from '../../mutation/refusals.ts';
import { afterCommit } from '../../operation/after-commit.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import type { LeftOut } from './left-out.store.ts';
import type { InvitationLeftOut } from './letters-elsewhere.ts';
import { NotReady } from './not-ready.ts';
import { type BatchMade, makePrintBatchOnce, QuietDay } from './print-batch.store.ts';
import { pdfLater } from './print-document.ts';
import { batchToPrint } from './render-batch.ts';

const AFTER_A_WEEK = `\`null\` ${BATCH_OPEN_DAYS} days after it was made: then it leaves as an export alone, which two people have to want (\`askForExport\`).`;

export const PrintBatchType = builder.prismaNode('PrintBatch', {
  description: 'What goes to the printer in one go: at most one batch a day.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    day: t.field({
      type: 'Date',
      description: 'Of which day.',
      resolve: ({ day }) => fromColumn(day),
    }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was made.' }),
    count: t.exposeInt('count', { description: 'How many letters, leaflets and cards.' }),
    pages: t.exposeInt('pages', { description: 'How many pages.' }),
    checksum: t.exposeString('checksum', {
      description: 'SHA-256 of the PDF as it was made, hexadecimal.',
    }),
    unchanged: t.boolean({
      description:
        'Whether it would be printed the same today. Not after somebody in it was erased, or after an upgrade of what lays it out.',
      complexity: 200,
      select: { id: true, checksum: true },
      resolve: async ({ id, checksum }, _args, context, info) => {
        const { printed } = await batchToPrint(context, id);
        const isSame = printed.then((now) => now.checksum === checksum);
        return afterCommit(context, info, isSame, false);
      },
    }),
    pdf: t.string({
      nullable: true,
      description: `The PDF, base64, made again from what was kept of its letters. ${AFTER_A_WEEK}`,
      complexity: 200,
      select: { id: true, madeAt: true },
      extensions: SHOWS_PERSON,
      resolve: async ({ id, madeAt }, _args, context, info) => {
        if (isPastBatch(madeAt, context.now)) return null;
        return pdfLater(context, info, await batchToPrint(context, id));
      },
    }),
    addressList: t.string({
      nullable: true,
      description: `The addresses as a CSV that Dutch Excel opens (byte order mark, semicolons): number, pages, lines. ${AFTER_A_WEEK}`,
      complexity: 200,
      select: { id: true, madeAt: true },
      extensions: SHOWS_PERSON,
      resolve: async ({ id, madeAt }, _args, context) =>
        isPastBatch(madeAt, context.now)
          ? null
          : addressList((await batchToPrint(context, id)).documents),
    }),
  }),
});

builder.queryField('printBatches', (t) =>
  t.prismaField({
    type: [PrintBatchType],
    description: 'The last 100 batches, newest first.',
    complexity: { field: 1, multiplier: 100 },
    resolve: (query, _root, _args, { db, municipality }) =>
      db.printBatch.findMany({
        ...query,
        where: { municipalityId: municipality.code },
        orderBy: { day: 'desc' },
        take: 100,
      }),
  }),
);

builder.objectType(QuietDay, {
  name: 'QuietDay',
  description: 'Nothing is printed on a day on which nobody writes by themselves.',
  interfaces: [RefusalInterface],
});

builder.objectType(NotReady, {
  name: 'NotReady',
  description: 'Something has to be in place before real people are reached. Nothing was saved.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    missing: t.stringList({
      description: 'Codes, as `readiness` explains them.',
      resolve: ({ missing }) => [...missing],
    }),
  }),
});

export const LeftOutType = builder.objectRef<LeftOut>('LeftOut').implement({
  description:
    'A letter that was due, or an offer that soon will be, and stayed behind. Without an address it is a task of a clerk.',
  fields: (t) => ({
    eventSource: t.exposeString('eventSource', {
      nullable: true,
      description:
        'The system that reported the death. `null` for the person who asked themselves.',
    }),
    eventId: t.exposeString('eventId', {
      nullable: true,
      description: 'Its id there: with it that system knows who it is.',
    }),
    needs: t.stringList({
      description:
        'What has to be true first, by the names of the guards; `nameKnown`, `namePrintable`, `addressPrintable` or `textPrintable` where a person has to look at a name or text: there is a task for it.',
      resolve: ({ needs }) => [...needs],
    }),
    pathway: t.prismaField({
      type: PathwayType,
      description: 'Whose offer.',
      resolve: (query, { pathwayId }, _args, { db, municipality }) =>
        db.pathway.findUniqueOrThrow({ ...query, where: rowKey(municipality, pathwayId) }),
    }),
  }),
});

export const InvitationLeftOutType = builder
  .objectRef<InvitationLeftOut>('InvitationLeftOut')
  .implement({
    description: 'A letter to somebody of a cohort that was due and stayed behind.',
    fields: (t) => ({
      eventSource: t.exposeString('eventSource', {
        description: 'The system that told of them when the cohort was drawn.',
      }),
      eventId: t.exposeString('eventId', {
        description: 'Their id there: with it that system knows who it is.',
      }),
      needs: t.stringList({
        description:
          'What has to be true first: codes of `readiness`, or what a person has to look at, as in `LeftOut`; `registryCertain` where the registry doubts name or address.',
        resolve: ({ needs }) => [...needs],
      }),
    }),
  });

const Made = builder.objectRef<BatchMade>('PrintBatchMade').implement({
  description: 'The batch of today.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    batch: t.prismaField({
      type: PrintBatchType,
      nullable: true,
      description: '`null` when there was nothing to print.',
      resolve: (query, { batchId }, _args, { db, municipality }) =>
        db.printBatch.findFirst({
          ...query,
          where: { municipalityId: municipality.code, id: { in: batchId ? [batchId] : [] } },
        }),
    }),
    leftOut: t.field({
      type: [LeftOutType],
      description: 'Offers that were due and stayed behind.',
      resolve: ({ leftOut }) => [...leftOut],
    }),
    invitationsLeftOut: t.field({
      type: [InvitationLeftOutType],
      description:
        'Letters to people of a cohort that were due and stayed behind. Those of whom the registry was not asked today wait without a word: see `cohortChecksDue`.',
      resolve: ({ invitationsLeftOut }) => [...invitationsLeftOut],
    }),
  }),
});

const Input = builder.inputType('MakePrintBatchInput', {
  description: 'What goes along. The same day again gives the same batch.',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    includeLate: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether offers go along whose day was more than a week ago.',
    }),
  }),
});

builder.mutationField('makePrintBatch', (t) =>
  t.errorUnionField({
    types: [Made, QuietDay, NotReady, IdempotencyKeyReused],
    description:
      'Makes the batch of today before the worker does in the evening (row 8). Every letter is decided about at this moment.',
    args: { input: t.arg({ type: Input, required: true, description: 'What goes along.' }) },
    resolve: (_root, { input }, context) => makePrintBatchOnce(context, input),
  }),
);
