import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import {
  ChangedMeanwhile,
  IdempotencyKeyReused,
  InputInvalid,
  NotFound,
} from '../../mutation/refusals.ts';
import { answer } from './answer-data-request.input.ts';
import { answerDataRequest } from './answer-data-request.store.ts';
import { DataSubjectRequestType } from './data-request.type.ts';

const Input = builder.inputType('AnswerDataRequestInput', {
  description: 'The privacy officer answers somebody who uses a right of the GDPR.',
  fields: (t) => ({
    dataRequestId: t.globalID({
      for: DataSubjectRequestType,
      required: true,
      description: 'Which request.',
    }),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per filled-in form.',
    }),
    grant: t.boolean({ required: true, description: 'Whether it is done.' }),
    wantsNoContact: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'With an erasure: whether to remember, as a keyed hash alone, that they want no contact.',
    }),
    reason: t.string({ required: true, description: 'Why. At most 1,000 characters; no BSN.' }),
  }),
});

const Answered = builder.objectRef<{ readonly erased: boolean }>('DataRequestAnswered').implement({
  description: 'The answer is saved.',
  isTypeOf: (done) => !(done instanceof Error),
  fields: (t) => ({
    erased: t.exposeBoolean('erased', {
      description: 'Whether everything about the person was destroyed, the request itself too.',
    }),
  }),
});

builder.mutationField('answerDataRequest', (t) =>
  t.errorUnionField({
    types: [
      Answered,
      InputInvalid,
      NotFound,
      NotPossibleNow,
      ChangedMeanwhile,
      IdempotencyKeyReused,
    ],
    description:
      'Grants or refuses a request about data. A granted erasure destroys everything at once and writes a declaration (row 39).',
    args: { input: t.arg({ type: Input, required: true, description: 'The answer.' }) },
    resolve: (_root, { input: { dataRequestId, ...input } }, context) => {
      const told = checked(answer, input);
      return told instanceof InputInvalid
        ? told
        : answerDataRequest(context, dataRequestId.id, told);
    },
  }),
);
