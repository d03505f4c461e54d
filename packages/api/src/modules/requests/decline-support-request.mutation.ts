import { NotPossibleNow } from '@steunpad/domain/pathway/transition.ts';
import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { once } from '../../mutation/idempotency.store.ts';
import { checked, reason } from '../../mutation/input.ts';
import {
  ChangedMeanwhile,
  IdempotencyKeyReused,
  InputInvalid,
  NotFound,
} from '../../mutation/refusals.ts';
import { requestClosed } from './request-closed.type.ts';
import { closeRequest, findReceived } from './support-request.store.ts';
import { SupportRequestType } from './support-request.type.ts';

const decline = z.object({ reason });

const Input = builder.inputType('DeclineSupportRequestInput', {
  description:
    'A request is not for this offer. The person was told, and told where to go instead.',
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
      description: 'The version that was read. Leave it out to decline whatever is there.',
    }),
    reason: t.string({
      required: true,
      description: 'Why, for colleagues. At most 1,000 characters; refused when it holds a BSN.',
    }),
  }),
});

const Declined = requestClosed('SupportRequestDeclined', 'The request waits no longer.');

builder.mutationField('declineSupportRequest', (t) =>
  t.errorUnionField({
    types: [
      Declined,
      InputInvalid,
      NotFound,
      NotPossibleNow,
      ChangedMeanwhile,
      IdempotencyKeyReused,
    ],
    description:
      'Takes a request off the work list because it is not for this offer, a duplicate or no request at all.',
    args: { input: t.arg({ type: Input, required: true, description: 'Which request, and why.' }) },
    resolve: (_root, { input }, context) => {
      const { idempotencyKey: key, expectedVersion } = input;
      const requestId = input.requestId.id;
      const decided = checked(decline, input);
      if (decided instanceof InputInvalid) return decided;
      const record = {
        operation: 'declineSupportRequest',
        key,
        input: { ...input, requestId },
        answer: { requestId },
      };
      return once(context, record, async () => {
        const request = await findReceived(context, requestId, expectedVersion);
        if (request instanceof Error) return request;
        return closeRequest(context, request, {
          state: 'DECLINED',
          decisionReason: decided.reason,
        });
      });
    },
  }),
);
