import { GrantTermWrong } from '@steunpad/domain/staff/grants.ts';
import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { grantProposal } from './grants.input.ts';
import { proposeGrant } from './grants.store.ts';
import { StaffRole } from './staff.enums.ts';
import { grantAnswer } from './staff.type.ts';

const Input = builder.inputType('ProposeGrantInput', {
  description: 'Which role for whom.',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    personId: t.field({
      type: 'UUID',
      required: true,
      description:
        'Who gets it: an id from `staff`, or the number that they read when they sign in without a role.',
    }),
    role: t.field({ type: StaffRole, required: true, description: 'Which role.' }),
    organisation: t.string({
      description:
        'For whom they work, where that is not the municipality itself. At most 200 characters.',
    }),
    until: t.field({
      type: 'Date',
      description: 'The first day on which it is over; a year from now when left out.',
    }),
  }),
});

builder.mutationField('proposeGrant', (t) =>
  t.errorUnionField({
    types: [
      grantAnswer('GrantProposed', 'It opens nothing until a second person approves it.'),
      InputInvalid,
      NotFound,
      GrantTermWrong,
      IdempotencyKeyReused,
    ],
    description: 'Proposes to give somebody a role in this municipality.',
    args: { input: t.arg({ type: Input, required: true, description: 'Which role for whom.' }) },
    resolve: (_root, { input }, context) => {
      const given = checked(grantProposal, input);
      return given instanceof InputInvalid ? given : proposeGrant(context, given);
    },
  }),
);
