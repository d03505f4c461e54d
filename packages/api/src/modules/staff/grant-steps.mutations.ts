import { GrantOver, LastAdministrator, SamePerson } from '@steunpad/domain/staff/grants.ts';
import { builder } from '../../graphql/builder.ts';
import { IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import { approveGrant, revokeGrant } from './grants.store.ts';
import { grantAnswer } from './staff.type.ts';

const stepInput = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      idempotencyKey: t.field({
        type: 'UUID',
        required: true,
        description: 'Made once per press.',
      }),
      grantId: t.field({ type: 'UUID', required: true, description: 'Which, as in `grants`.' }),
    }),
  });

builder.mutationField('approveGrant', (t) =>
  t.errorUnionField({
    types: [
      grantAnswer('GrantApproved', 'It holds from the next request of that person on.'),
      NotFound,
      SamePerson,
      GrantOver,
      IdempotencyKeyReused,
    ],
    description:
      'Approves what somebody else proposed, within thirty days. Persons are compared, not roles.',
    args: {
      input: t.arg({
        type: stepInput('ApproveGrantInput', 'A proposal that is right.'),
        required: true,
        description: 'Which proposal.',
      }),
    },
    resolve: (_root, { input }, context) => approveGrant(context, input),
  }),
);

builder.mutationField('revokeGrant', (t) =>
  t.errorUnionField({
    types: [
      grantAnswer('GrantRevoked', 'It opens nothing any more.'),
      NotFound,
      LastAdministrator,
      GrantOver,
      IdempotencyKeyReused,
    ],
    description:
      'Takes a role away at once, or a proposal back. It needs no second person, and the last administrator stays.',
    args: {
      input: t.arg({
        type: stepInput('RevokeGrantInput', 'A grant that is over.'),
        required: true,
        description: 'Which grant.',
      }),
    },
    resolve: (_root, { input }, context) => revokeGrant(context, input),
  }),
);
