import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../../graphql/builder.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { ChangedMeanwhile, IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import { requestClosed } from './request-closed.type.ts';
import { closeRequest, findReceived } from './support-request.store.ts';
import { SupportRequestType } from './support-request.type.ts';

const Input = builder.inputType('TakeBackSupportRequestInput', {
  description:
    'Somebody told a colleague that they do not want the support any more that they asked for. No reason is asked.',
  fields: (t) => ({
    requestId: t.globalID({
      for: SupportRequestType,
      required: true,
      description: 'Which request.',
    }),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per filled-in form.',
    }),
    expectedVersion: t.int({
      description: 'The version that was read. Leave it out to take back whatever is there.',
    }),
  }),
});

const TakenBack = requestClosed(
  'SupportRequestTakenBack',
  'The request waits no longer, and nobody calls about it.',
);

builder.mutationField('takeBackSupportRequest', (t) =>
  t.errorUnionField({
    types: [TakenBack, NotFound, NotPossibleNow, ChangedMeanwhile, IdempotencyKeyReused],
    description:
      'Takes a request back that was not answered yet, at the word of whoever asked, by telephone or by mail. Once there is a pathway `recordStop` stops it.',
    args: { input: t.arg({ type: Input, required: true, description: 'Which request.' }) },
    resolve: (_root, { input }, context) => {
      const { idempotencyKey: key, expectedVersion } = input;
      const requestId = input.requestId.id;
      const record = {
        operation: 'takeBackSupportRequest',
        key,
        input: { requestId, expectedVersion },
        answer: { requestId },
      };
      return once(context, record, async () => {
        const request = await findReceived(context, requestId, expectedVersion);
        if (request instanceof Error) return request;
        return closeRequest(context, request, { state: 'WITHDRAWN' });
      });
    },
  }),
);
