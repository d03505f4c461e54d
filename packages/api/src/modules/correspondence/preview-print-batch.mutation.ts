import { builder } from '../../graphql/builder.ts';
import { SHOWS_PERSON } from '../../graphql/plugins/record-access.ts';
import type { Context } from '../../operation/context.ts';
import { triedOut } from '../../rows/savepoint.ts';
import type { LeftOut } from './left-out.store.ts';
import type { InvitationLeftOut } from './letters-elsewhere.ts';
import { NotReady } from './not-ready.ts';
import { makePrintBatch, QuietDay } from './print-batch.store.ts';
import { InvitationLeftOutType, LeftOutType } from './print-batch.type.ts';
import { batchToPrint } from './render-batch.ts';

interface Preview {
  readonly pdf: Buffer;
  readonly count: number;
  readonly pages: number;
  readonly leftOut: readonly LeftOut[];
  readonly invitationsLeftOut: readonly InvitationLeftOut[];
}

/** Makes the batch and takes all of it back: what is shown is what would be printed at this moment, and nothing went. */
const previewed = (
  context: Context,
  includeLate: boolean,
): Promise<Preview | QuietDay | NotReady> =>
  triedOut(context, async () => {
    const made = await makePrintBatch(context, 'CLERK', { includeLate });
    if (made instanceof Error) return made;
    const { batch, leftOut, invitationsLeftOut } = made;
    const printed = batch && (await (await batchToPrint(context, batch.id)).printed);
    return {
      ...{ pdf: printed?.pdf ?? Buffer.alloc(0), pages: printed?.pages ?? 0 },
      ...{ count: batch?.count ?? 0, leftOut, invitationsLeftOut },
    };
  });

const PreviewType = builder.objectRef<Preview>('PrintBatchPreview').implement({
  description: 'What would be printed today. Nothing of it was saved, and nothing was sent.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many letters, leaflets and cards.' }),
    pages: t.exposeInt('pages', { description: 'How many pages.' }),
    pdf: t.string({
      description: 'The PDF, base64. Empty when there is nothing to print.',
      extensions: SHOWS_PERSON,
      resolve: ({ pdf }) => pdf.toString('base64'),
    }),
    leftOut: t.field({
      type: [LeftOutType],
      description: 'Offers that are due and would stay behind.',
      resolve: ({ leftOut }) => [...leftOut],
    }),
    invitationsLeftOut: t.field({
      type: [InvitationLeftOutType],
      description: 'Letters to people of a cohort that are due and would stay behind.',
      resolve: ({ invitationsLeftOut }) => [...invitationsLeftOut],
    }),
  }),
});

const Input = builder.inputType('PreviewPrintBatchInput', {
  description: 'What would go along. It saves nothing, so that it needs no key.',
  fields: (t) => ({
    includeLate: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether offers go along whose day was more than a week ago.',
    }),
  }),
});

builder.mutationField('previewPrintBatch', (t) =>
  t.errorUnionField({
    types: [PreviewType, QuietDay, NotReady],
    description:
      'Shows what `makePrintBatch` would print at this moment, and saves nothing. Of a batch that was made today it shows that one.',
    complexity: { field: 200 },
    args: { input: t.arg({ type: Input, required: true, description: 'What would go along.' }) },
    resolve: (_root, { input }, context) => previewed(context, input.includeLate),
  }),
);
