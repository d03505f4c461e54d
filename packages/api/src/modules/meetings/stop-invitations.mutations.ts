import { normaliseEmail } from '@steunpad/domain/input/email.ts';
import { builder } from '../../graphql/builder.ts';
import { municipalityField } from '../../mutation/code-mutation.ts';
import { invalidField } from '../../mutation/input.ts';
import {
  InputInvalid,
  NotFound,
  ReferenceOrCodeUnknown,
  TooManyRequests,
} from '../../mutation/refusals.ts';
import { type Context, scopesOf } from '../../operation/context.ts';
import { forbidden } from '../../operation/errors.ts';
import { rowKey } from '../../rows/row-key.ts';
import { InvitationType, InviteeType } from './invitation.type.ts';
import { keyField } from './registration-step.ts';
import {
  invitationCameBack,
  inviteeById,
  openInvitee,
  stopInvitations,
} from './stop-invitations.store.ts';

const Stopped = builder.objectRef<{ readonly stopped: true }>('InvitationsStopped').implement({
  description: 'Nothing goes there any more.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    stopped: t.exposeBoolean('stopped', { description: 'Always true: it holds for good.' }),
  }),
});

interface Which {
  readonly municipality: string;
  readonly code?: string | null | undefined;
  readonly inviteeId?: { readonly id: string } | null | undefined;
  readonly email?: string | null | undefined;
}

/** Whose wish it is: by the code of a letter or mail, and for organisers by the row or the address. */
async function whose(context: Context, { municipality, code, inviteeId, email }: Which) {
  if (municipality !== context.municipality.code)
    throw forbidden(`municipality ${municipality}`, context.caller);
  if (scopesOf(context.caller)) {
    if (inviteeId) return inviteeById(context, inviteeId.id);
    if (email) {
      const address = normaliseEmail(email);
      if (!address) return invalidField('email', 'INVALID_EMAIL');
      return { email: address, street: null, postcode: null };
    }
  }
  return code ? openInvitee(context, code) : invalidField('code', 'REQUIRED');
}

builder.mutationField('stopInvitations', (t) =>
  t.errorUnionField({
    types: [Stopped, InputInvalid, NotFound, ReferenceOrCodeUnknown, TooManyRequests],
    description:
      'No more invitations to an organisation, by mail or letter, to whichever meeting and whatever list it is on. It holds for good, also after its address is gone here: a keyed hash of it stays.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({
        type: builder.inputType('StopInvitationsInput', {
          description: 'Somebody wants no more invitations.',
          fields: (f) => ({
            municipality: municipalityField(f),
            ...keyField(f),
            code: f.string({ description: 'The code of the letter or mail.' }),
            inviteeId: f.globalID({
              for: InviteeType,
              description: 'Which organisation. For organisers alone.',
            }),
            email: f.string({
              description: 'Or its mail address, also when it is on no list. For organisers alone.',
            }),
          }),
        }),
        required: true,
        description: 'Who.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const address = await whose(context, input);
      if (address instanceof Error) return address as never;
      return stopInvitations(context, address) as never;
    },
  }),
);

const CameBack = builder.objectRef<{ readonly id: string }>('InvitationReturned').implement({
  description: 'Nothing goes to this address any more.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    invitation: t.prismaField({
      type: InvitationType,
      description: 'As it is now.',
      resolve: (query, { id }, _args, { db, municipality }) =>
        db.meetingInvitation.findUniqueOrThrow({ ...query, where: rowKey(municipality, id) }),
    }),
  }),
});

builder.mutationField('invitationCameBack', (t) =>
  t.errorUnionField({
    types: [CameBack, NotFound],
    description:
      'A letter or mail came back. Nothing goes to that address any more; a mail server that refuses one says so by itself.',
    args: {
      input: t.arg({
        type: builder.inputType('InvitationCameBackInput', {
          description: 'Something came back.',
          fields: (f) => ({
            ...keyField(f),
            invitationId: f.globalID({
              for: InvitationType,
              required: true,
              description: 'Which invitation.',
            }),
          }),
        }),
        required: true,
        description: 'Which one.',
      }),
    },
    resolve: (_root, { input }, context) =>
      invitationCameBack(context, input.invitationId.id) as never,
  }),
);
