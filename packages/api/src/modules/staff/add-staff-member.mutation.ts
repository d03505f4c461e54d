import { ProviderUnknown, StaffMemberKnown } from '@steunpad/domain/staff/members.ts';
import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid } from '../../mutation/refusals.ts';
import { newStaffMember } from './add-staff-member.input.ts';
import { StaffMemberType } from './staff.type.ts';
import { addStaffMember } from './staff-members.store.ts';

const Input = builder.inputType('AddStaffMemberInput', {
  description: 'Somebody who is to sign in.',
  fields: (t) => ({
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    issuer: t.string({
      description: 'The provider; when left out, the one at which people sign in here.',
    }),
    subject: t.string({
      required: true,
      description:
        'Who they are at the provider: they read it when they sign in for the first time. At most 255 characters.',
    }),
    name: t.string({
      required: true,
      description: 'Name, as colleagues read it. At most 120 characters.',
    }),
    email: t.string({ description: 'E-mail address.' }),
  }),
});

const StaffMemberAdded = builder.objectRef<{ readonly id: string }>('StaffMemberAdded').implement({
  description: 'They may sign in once they have a role.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    person: t.prismaField({
      type: StaffMemberType,
      description: 'Who was added.',
      resolve: (query, { id }, _args, { db }) =>
        db.staffMember.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

builder.mutationField('addStaffMember', (t) =>
  t.errorUnionField({
    types: [
      StaffMemberAdded,
      InputInvalid,
      StaffMemberKnown,
      ProviderUnknown,
      IdempotencyKeyReused,
    ],
    description:
      'Adds somebody who may sign in. It opens nothing: roles are proposed and approved.',
    args: {
      input: t.arg({ type: Input, required: true, description: 'Somebody who is to sign in.' }),
    },
    resolve: (_root, { input }, context) => {
      const given = checked(newStaffMember, input);
      return given instanceof InputInvalid ? given : addStaffMember(context, given);
    },
  }),
);
