import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { checked, pastDay } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { saveSupervision } from './supervision.store.ts';
import { supervisionAnswer } from './supervision.type.ts';
import { VolunteerType } from './volunteer.type.ts';

const Input = builder.inputType('RecordSupervisionTalkInput', {
  description: 'A coordinator talked with a volunteer about how it goes.',
  fields: (t) => ({
    volunteerId: t.globalID({ for: VolunteerType, required: true, description: 'With whom.' }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    on: t.field({ type: 'Date', required: true, description: 'The day.' }),
  }),
});

builder.mutationField('recordSupervisionTalk', (t) =>
  t.errorUnionField({
    types: [
      supervisionAnswer('SupervisionTalkRecorded', 'The talk is saved; its promise is kept.'),
      InputInvalid,
      NotFound,
      IdempotencyKeyReused,
    ],
    description:
      'Writes down that a coordinator talked with a volunteer, also after a match that ended. What was said is never kept.',
    args: { input: t.arg({ type: Input, required: true, description: 'Who and when.' }) },
    resolve: (_root, { input }, context) => {
      const told = checked(z.object({ on: pastDay(context.now) }), input);
      if (told instanceof InputInvalid) return told;
      const talk = { kind: 'TALK', on: told.on, volunteerIds: [input.volunteerId.id] } as const;
      return saveSupervision(context, talk, input.idempotencyKey);
    },
  }),
);
