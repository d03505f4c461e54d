import { VolunteerNotPossibleNow } from '@steunpad/domain/volunteers/volunteer-status.ts';
import { builder } from '../../graphql/builder.ts';
import { IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import { volunteerCode } from '../people/volunteer-code.ts';
import { VolunteerType } from './volunteer.type.ts';
import { issueVolunteerCode } from './volunteer-code.store.ts';

const Input = builder.inputType('IssueVolunteerCodeInput', {
  description: 'A volunteer gets a code for their own page.',
  fields: (t) => ({
    volunteerId: t.globalID({ for: VolunteerType, required: true, description: 'Who.' }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
  }),
});

const Issued = builder
  .objectRef<{ readonly volunteerId: string; readonly issuedAt: string }>('VolunteerCodeIssued')
  .implement({
    description: 'The code opens their page from now on; an older one opens nothing.',
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      pageCode: t.string({
        description: 'To give to the volunteer. It is shown here and never again.',
        resolve: ({ volunteerId, issuedAt }, _args, context) =>
          volunteerCode(context, volunteerId, new Date(issuedAt)),
      }),
    }),
  });

builder.mutationField('issueVolunteerCode', (t) =>
  t.errorUnionField({
    types: [Issued, NotFound, VolunteerNotPossibleNow, IdempotencyKeyReused],
    description:
      'Gives a volunteer a code for their own page, and mails it to them where an address is known. It takes the place of an older one.',
    args: { input: t.arg({ type: Input, required: true, description: 'To whom.' }) },
    resolve: (_root, { input }, context) =>
      issueVolunteerCode(context, input.volunteerId.id, input.idempotencyKey),
  }),
);
