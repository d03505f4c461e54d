import { builder } from '../../graphql/builder.ts';
import { municipalityField } from '../../mutation/code-mutation.ts';
import { TooManyRequests } from '../../mutation/refusals.ts';
import { removeDraft } from './draft.store.ts';
import { DraftForm } from './draft.type.ts';

const Input = builder.inputType('DiscardDraftInput', {
  description: 'Somebody does not want their draft kept any more.',
  fields: (t) => ({
    municipality: municipalityField(t),
    form: t.field({ type: DraftForm, required: true, description: 'Which form it is.' }),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description:
        'The key with which it was kept. Who has the code alone reads it from the draft.',
    }),
  }),
});

const Discarded = builder.objectRef<{ readonly isGone: true }>('DraftDiscarded').implement({
  description: 'Nothing of it is left, whether or not there was something.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    isGone: t.boolean({ description: 'Always true.', resolve: ({ isGone }) => isGone }),
  }),
});

builder.mutationField('discardDraft', (t) =>
  t.errorUnionField({
    types: [Discarded, TooManyRequests],
    description:
      'Throws a draft away before its time. Who sends a form need not: sending does it. Only through the public door.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({ type: Input, required: true, description: 'Which form, and its key.' }),
    },
    resolve: async (_root, { input }, context) => {
      await removeDraft(context, input.form, input.idempotencyKey);
      return { isGone: true as const };
    },
  }),
);
