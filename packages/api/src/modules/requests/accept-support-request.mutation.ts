import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
} from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import {
  ChangedMeanwhile,
  IdempotencyKeyReused,
  InputInvalid,
  NotFound,
} from '../../mutation/refusals.ts';
import { pathwayAnswer } from '../pathway/pathway-answer.ts';
import { acceptance } from './accept-support-request.input.ts';
import { acceptSupportRequest } from './accept-support-request.store.ts';
import { SupportRequestType } from './support-request.type.ts';

const Input = builder.inputType('AcceptSupportRequestInput', {
  description: 'A coordinator spoke with the person and takes the request on.',
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
      description: 'The version that was read. Leave it out to accept whatever is there.',
    }),
    adult: t.boolean({
      required: true,
      description: 'Whether the person for whom support is asked is 18 or older.',
    }),
    livesOrWorksHere: t.boolean({
      required: true,
      description: 'Whether that person belongs with this municipality by its own rule.',
    }),
    partnerName: t.string({
      description:
        'Name of the bereaved person where somebody else asked for them. Left out: the name in the request. At most 120 characters.',
    }),
    samePersonConfirmedOther: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Another open pathway has the same telephone number or e-mail address; a person looked and it is somebody else.',
    }),
  }),
});

const Accepted = pathwayAnswer(
  'SupportRequestAccepted',
  'A pathway is open and a talk is promised.',
);

builder.mutationField('acceptSupportRequest', (t) =>
  t.errorUnionField({
    types: [
      Accepted,
      InputInvalid,
      NotFound,
      NotPossibleNow,
      NotForThisRole,
      GuardNotMet,
      ChangedMeanwhile,
      IdempotencyKeyReused,
    ],
    description:
      'Opens a pathway for a request (row 20). The guard `noOpenPathway` fails when the same person seems to have one.',
    args: {
      input: t.arg({
        type: Input,
        required: true,
        description: 'Which request, and what was found.',
      }),
    },
    resolve: (_root, { input: { requestId, ...input } }, context) => {
      const accepted = checked(acceptance, input);
      return accepted instanceof InputInvalid
        ? accepted
        : acceptSupportRequest(context, requestId.id, accepted);
    },
  }),
);
