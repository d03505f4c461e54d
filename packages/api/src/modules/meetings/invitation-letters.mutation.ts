import { printAll } from '@steunpad/documents/print-room.ts';
import { normaliseWebAddress } from '@steunpad/domain/input/web-address.ts';
import { builder } from '../../graphql/builder.ts';
import { invalidField } from '../../mutation/input.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { PDF_POINTS } from '../correspondence/pdf.type.ts';
import { pdfLater } from '../correspondence/print-document.ts';
import { NotPrintable } from '../correspondence/print-one.ts';
import {
  addressesOf,
  type LetterBatch,
  lettersOf,
  NoLetters,
  printInvitationLetters,
} from './invitation-letters.store.ts';
import { MEETING_REFUSALS } from './meeting.refusals.ts';
import { keyField, meetingField } from './registration-step.ts';

builder.objectType(NoLetters, {
  name: 'NoLetters',
  description: 'No invitation waits to be printed. Nothing was made.',
  interfaces: [RefusalInterface],
});

const Letters = builder.objectRef<LetterBatch>('InvitationLetters').implement({
  description:
    'Invitations on paper, to print and send. The same key gives the same letters again.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    letters: t.exposeInt('letters', { description: 'How many.' }),
    pdf: t.string({
      description: 'All of them as one tagged PDF, base64.',
      complexity: PDF_POINTS,
      resolve: async (batch, _args, context, info) =>
        pdfLater(context, info, {
          printed: printAll(await lettersOf(context, batch), context.now),
        }),
    }),
    addressList: t.string({
      description:
        'What is where in the pile, as a CSV that Dutch Excel opens: number, pages, lines of the address.',
      complexity: PDF_POINTS,
      resolve: async (batch, _args, context) => addressesOf(await lettersOf(context, batch)),
    }),
  }),
});

builder.mutationField('printInvitationLetters', (t) =>
  t.errorUnionField({
    types: [
      Letters,
      InputInvalid,
      NotFound,
      NoLetters,
      NotPrintable,
      ...MEETING_REFUSALS,
      IdempotencyKeyReused,
    ],
    description:
      'Takes the invitations and reminders that wait on paper, at most 500, and gives them to print. They are no part of the print batch: who organises meetings sees no letters to residents.',
    args: {
      input: t.arg({
        type: builder.inputType('PrintInvitationLettersInput', {
          description: 'Letters to print.',
          fields: (f) => ({
            ...keyField(f),
            ...meetingField(f, 'Of which meeting.'),
            pages: f.string({
              required: true,
              description:
                'Where the pages of the municipality are, as `https://steun.voorbeeld.nl`: a letter leads there to register, and to say that no more are wanted.',
            }),
          }),
        }),
        required: true,
        description: 'Which ones.',
      }),
    },
    resolve: (_root, { input }, context) => {
      const pages = normaliseWebAddress(input.pages)?.replace(/\/+$/, '');
      if (!pages) return invalidField('pages', 'INVALID') as never;
      return printInvitationLetters(context, input.idempotencyKey, {
        meetingId: input.meetingId.id,
        pages,
      }) as never;
    },
  }),
);
