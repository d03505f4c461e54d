import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../../graphql/builder.ts';
import {
  IdempotencyKeyReused,
  ReferenceOrCodeUnknown,
  TooManyRequests,
} from '../../mutation/refusals.ts';
import { openWithKey } from './resident-key.ts';
import { type ResidentRequestView, readResidentRequest } from './resident-request.store.ts';
import { ResidentRequestType } from './resident-request.type.ts';
import { stopSupport } from './stop-support.store.ts';

const Input = builder.inputType('StopSupportInput', {
  description: 'A resident wants no support any more. No reason is asked.',
  fields: (t) => ({
    municipality: t.field({
      type: 'MunicipalityCode',
      required: true,
      description: 'Where support was asked.',
    }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    reference: t.string({ required: true, description: 'As it was shown, in any notation.' }),
    code: t.string({ required: true, description: 'As it was shown, in any notation.' }),
  }),
});

const Stopped = builder
  .objectRef<{ readonly request: ResidentRequestView }>('SupportStopped')
  .implement({
    description: 'Nothing more happens, from this minute.',
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      request: t.field({
        type: ResidentRequestType,
        description: 'The request as it is now.',
        resolve: ({ request }) => request,
      }),
    }),
  });

builder.mutationField('stopSupport', (t) =>
  t.errorUnionField({
    types: [Stopped, ReferenceOrCodeUnknown, NotPossibleNow, IdempotencyKeyReused, TooManyRequests],
    description:
      'Stops everything at the word of the resident, at once and without a reason. Only through the public door.',
    authScopes: { publicDoor: true },
    args: { input: t.arg({ type: Input, required: true, description: 'Reference and code.' }) },
    resolve: async (_root, { input }, context) => {
      const opened = await openWithKey(context, input);
      if (opened instanceof Error) return opened;
      const stopped = await stopSupport(context, opened.id, input.idempotencyKey);
      return stopped instanceof Error
        ? stopped
        : { request: await readResidentRequest(context, opened.id) };
    },
  }),
);
