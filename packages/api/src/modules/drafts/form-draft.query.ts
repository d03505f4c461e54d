import type { DraftAnswer } from '@steunpad/domain/drafts/draft.ts';
import { builder } from '../../graphql/builder.ts';
import { municipalityField } from '../../mutation/code-mutation.ts';
import { TooManyRequests } from '../../mutation/refusals.ts';
import { type FormDraft, readDraft } from './draft.store.ts';
import { DraftForm, DraftNotFound } from './draft.type.ts';

const Input = builder.inputType('FormDraftInput', {
  description: 'Somebody goes on with a form, on whatever device.',
  fields: (t) => ({
    municipality: municipalityField(t),
    form: t.field({ type: DraftForm, required: true, description: 'Which form it is.' }),
    code: t.string({ required: true, description: 'As it was shown, in any notation.' }),
  }),
});

const Answer = builder.objectRef<DraftAnswer>('DraftAnswer').implement({
  description: 'What stands in one field of a form, as it was typed.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The field, by its name in the form.' }),
    values: t.stringList({
      description: 'What was typed or chosen, right or wrong.',
      resolve: ({ values }) => [...values],
    }),
  }),
});

const Resumed = builder.objectRef<FormDraft>('FormDraft').implement({
  description: 'The form as it was left. It stays kept until it is sent, thrown away or over.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    idempotencyKey: t.expose('idempotencyKey', {
      type: 'UUID',
      description: 'Send the form with this one: from two devices it is still one record.',
    }),
    answers: t.field({
      type: [Answer],
      description: 'The fields in which something stands.',
      resolve: ({ answers }) => [...answers],
    }),
    keptUntil: t.expose('keptUntil', {
      type: 'Date',
      description: 'The last day on which it is there, if it is not kept again.',
    }),
  }),
});

builder.queryField('formDraft', (t) =>
  t.errorUnionField({
    types: [Resumed, DraftNotFound, TooManyRequests],
    description: 'Opens a form that was kept under a code. Only through the public door.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({ type: Input, required: true, description: 'Which form, and its code.' }),
    },
    resolve: (_root, { input }, context) => readDraft(context, input.form, input.code),
  }),
);
