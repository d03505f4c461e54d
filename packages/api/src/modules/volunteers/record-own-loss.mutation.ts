import { VolunteerNotPossibleNow } from '@steunpad/domain/volunteers/volunteer-status.ts';
import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { checked, pastDay } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { saveOwnLoss } from './own-loss.store.ts';
import { VolunteerType, volunteerAnswer } from './volunteer.type.ts';

const Input = builder.inputType('RecordOwnLossInput', {
  description: 'A volunteer told of a loss of their own.',
  fields: (t) => ({
    volunteerId: t.globalID({ for: VolunteerType, required: true, description: 'Who.' }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    on: t.field({ type: 'Date', required: true, description: 'When, about. Never of whom.' }),
  }),
});

builder.mutationField('recordOwnLoss', (t) =>
  t.errorUnionField({
    types: [
      volunteerAnswer('OwnLossRecorded', 'They rest, and a person talks with whom they visit.'),
      InputInvalid,
      NotFound,
      VolunteerNotPossibleNow,
      IdempotencyKeyReused,
    ],
    description:
      'Writes down that a volunteer lost somebody. They rest; for two years nobody new is proposed to them. What runs is not ended: a coordinator talks with both, and tells the resident in person.',
    args: { input: t.arg({ type: Input, required: true, description: 'Who and when.' }) },
    resolve: (_root, { input }, context) => {
      const told = checked(z.object({ on: pastDay(context.now) }), input);
      if (told instanceof InputInvalid) return told;
      return saveOwnLoss(context, input.volunteerId.id, told.on, input.idempotencyKey);
    },
  }),
);
