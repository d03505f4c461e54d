import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { municipalityField } from '../../mutation/code-mutation.ts';
import {
  IdempotencyKeyReused,
  InputInvalid,
  ReferenceOrCodeUnknown,
  TooManyRequests,
} from '../../mutation/refusals.ts';
import { type Done, stopMails } from './my-page.store.ts';
import {
  type MyRegistration,
  MyRegistrationType,
  readMyRegistration,
} from './my-registration.type.ts';
import { openRegistration } from './registration-code.ts';
import { keyField } from './registration-step.ts';

const REFUSALS = [
  InputInvalid,
  ReferenceOrCodeUnknown,
  IdempotencyKeyReused,
  TooManyRequests,
] as const;

const doneType = (name: string, description: string) =>
  builder.objectRef<Done>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      mine: t.field({
        type: MyRegistrationType,
        description: 'How it stands now.',
        resolve: ({ id }, _args, context): Promise<MyRegistration> =>
          readMyRegistration(context, id),
      }),
    }),
  });

const keyFields = (t: InputBuilder) => ({
  municipality: municipalityField(t),
  code: t.string({ required: true, description: 'The code of the link.' }),
  ...keyField(t),
});

builder.mutationField('stopMeetingMails', (t) =>
  t.errorUnionField({
    types: [
      doneType('MeetingMailsStopped', 'No reminder and no mail afterwards is sent.'),
      ...REFUSALS,
    ],
    description:
      'No more mails about a meeting that are no answer to something. That it changes or is cancelled is still told. Only through the public door.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({
        type: builder.inputType('StopMeetingMailsInput', {
          description: 'Somebody wants no more mails about a meeting.',
          fields: keyFields,
        }),
        required: true,
        description: 'Whose.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const opened = await openRegistration(context, input.code);
      if (opened instanceof Error) return opened;
      return stopMails(context, opened);
    },
  }),
);
