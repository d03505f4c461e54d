import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
} from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../../builder.ts';
import { describedEnum } from '../../described-enum.ts';
import { once } from '../../idempotency.ts';
import { ChangedMeanwhile, IdempotencyKeyReused, NotFound } from '../../refusals.ts';
import { changePathway } from './pathway.store.ts';
import { PathwayType, pathwayAnswer } from './pathway.type.ts';

const Reply = describedEnum('Reply', 'What a resident answered to the offer.', {
  YES: 'They want support.',
  NO: 'They want no contact. Nothing more goes out, and no later import begins again.',
});

const Input = builder.inputType('RecordReplyInput', {
  description: 'What a resident said by telephone or on paper.',
  fields: (t) => ({
    pathwayId: t.globalID({ for: PathwayType, required: true, description: 'Of which pathway.' }),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per filled-in form.',
    }),
    expectedVersion: t.int({
      description: 'The version that was read. Leave it out to change whatever is there.',
    }),
    reply: t.field({ type: Reply, required: true, description: 'What they said.' }),
    talkArranged: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'With `YES`: whether the talk is agreed already. If not, somebody calls within two working days.',
    }),
  }),
});

const Recorded = pathwayAnswer('ReplyRecorded', 'The reply is saved and holds from this minute.');

builder.mutationField('recordReply', (t) =>
  t.errorUnionField({
    types: [
      Recorded,
      NotFound,
      NotPossibleNow,
      NotForThisRole,
      GuardNotMet,
      ChangedMeanwhile,
      IdempotencyKeyReused,
    ],
    description: 'Records what a resident answered to the offer (rows 12 and 15).',
    authScopes: { scope: 'requests:write' },
    args: { input: t.arg({ type: Input, required: true, description: 'The reply.' }) },
    resolve: (_root, { input }, context) => {
      const { idempotencyKey: key, expectedVersion, reply, talkArranged } = input;
      const pathwayId = input.pathwayId.id;
      const record = {
        operation: 'recordReply',
        key,
        input: { ...input, pathwayId },
        answer: { pathwayId },
      };
      return once(context, record, () =>
        changePathway(context, { pathwayId, role: 'COORDINATOR', expectedVersion }, () => ({
          event: 'residentReplies',
          reply,
          talkArranged,
        })),
      );
    },
  }),
);
