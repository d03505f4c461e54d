import {
  type DraftAnswer,
  type DraftForm as DraftFormName,
  DraftTooLarge,
  isDraftField,
  keepableAnswers,
} from '@steunpad/domain/drafts/draft.ts';
import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { municipalityField } from '../../mutation/code-mutation.ts';
import { checked, fieldIssue } from '../../mutation/input.ts';
import { InputInvalid, TooManyRequests } from '../../mutation/refusals.ts';
import { type DraftKept, keepDraft } from './draft.store.ts';
import { DraftForm } from './draft.type.ts';

/** Each field of the form once, and no others: what goes along unseen is nobody's answer. */
const answersOf = (form: DraftFormName) =>
  z.array(z.custom<DraftAnswer>()).superRefine((answers, context) => {
    const seen = new Set<string>();
    for (const [i, { name }] of answers.entries()) {
      const path = ['answers', i, 'name'];
      if (!isDraftField(form, name)) fieldIssue(context, 'INVALID', path);
      else if (seen.has(name)) fieldIssue(context, 'DUPLICATE', path);
      seen.add(name);
    }
  });

const Answer = builder.inputType('DraftAnswerInput', {
  description: 'What stands in one field of a form.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The field, by its name in the form.' }),
    values: t.stringList({
      required: true,
      description:
        'What was typed or chosen, right or wrong: one for a field, any number for a list.',
    }),
  }),
});

const Input = builder.inputType('KeepDraftInput', {
  description: 'A form that somebody goes on with later. Nothing in it is checked.',
  fields: (t) => ({
    municipality: municipalityField(t),
    form: t.field({ type: DraftForm, required: true, description: 'Which form it is.' }),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description:
        'The key with which the form will be sent. Kept again with the same one, a draft takes the place of the earlier and has the same code.',
    }),
    answers: t.field({
      type: [Answer],
      required: true,
      description: 'The fields in which something stands, each once.',
    }),
  }),
});

const Kept = builder.objectRef<DraftKept>('DraftKept').implement({
  description: 'The draft is kept, encrypted. Nobody can open it without the code.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'What opens it: sixteen characters. It is not stored; a person who loses it begins anew.',
    }),
    keptUntil: t.expose('keptUntil', {
      type: 'Date',
      description: 'The last day on which it is there: seven days from now.',
    }),
  }),
});

builder.mutationField('keepDraft', (t) =>
  t.errorUnionField({
    types: [Kept, InputInvalid, DraftTooLarge, TooManyRequests],
    description:
      'Keeps what somebody typed in a form for seven days, under a code. Sending the form removes it. Only through the public door.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({
        type: Input,
        required: true,
        description: 'Which form, and what stands in it.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const told = checked(answersOf(input.form), input.answers);
      if (told instanceof InputInvalid) return told;
      const answers = keepableAnswers(told);
      if (answers instanceof DraftTooLarge) return answers;
      const { form, idempotencyKey } = input;
      return keepDraft(context, form, { idempotencyKey, answers });
    },
  }),
);
