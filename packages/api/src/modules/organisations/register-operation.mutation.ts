import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { IdempotencyKeyReused, InputInvalid } from '../../mutation/refusals.ts';
import { operationToRegister } from './register-operation.input.ts';
import {
  type DocumentError,
  OperationInvalid,
  OperationTooCostly,
  registerOperation,
  TooManyOperations,
} from './registered-operation.store.ts';

const Registered = builder
  .objectRef<{ readonly documentId: string }>('OperationRegistered')
  .implement({
    description: 'The document is registered.',
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      documentId: t.exposeString('documentId', {
        description:
          'What to send as `documentId` in place of the text: `sha256:` and the hash of the text in UTF-8.',
      }),
    }),
  });

const DocumentErrorType = builder.objectRef<DocumentError>('DocumentError').implement({
  description: 'Why a document is no operation of this schema.',
  fields: (t) => ({
    message: t.exposeString('message', {
      description: 'For people, in English. Names what stands in the document.',
    }),
    line: t.int({
      nullable: true,
      description: 'On which line it begins, from 1. `null` where it is about the whole document.',
      resolve: ({ line }) => line ?? null,
    }),
    column: t.int({
      nullable: true,
      description: 'At which character of the line, from 1.',
      resolve: ({ column }) => column ?? null,
    }),
  }),
});

const refusal = { interfaces: [RefusalInterface] };

builder.objectType(OperationInvalid, {
  name: 'OperationInvalid',
  description:
    'The document is not well-formed, does not fit the schema, or is not one operation. Nothing was saved.',
  ...refusal,
  fields: (t) => ({
    errors: t.field({
      type: [DocumentErrorType],
      description: 'All that is not right.',
      resolve: ({ errors }) => [...errors],
    }),
  }),
});

builder.objectType(OperationTooCostly, {
  name: 'OperationTooCostly',
  description: 'The document asks more than one operation may. Nothing was saved.',
  ...refusal,
});

builder.objectType(TooManyOperations, {
  name: 'TooManyOperations',
  description:
    'As many documents are registered as may be; the operator can remove some. Nothing was saved.',
  ...refusal,
  fields: (t) => ({ most: t.exposeInt('most', { description: 'How many may be registered.' }) }),
});

builder.mutationField('registerOperation', (t) =>
  t.errorUnionField({
    types: [
      Registered,
      InputInvalid,
      OperationInvalid,
      OperationTooCostly,
      TooManyOperations,
      IdempotencyKeyReused,
    ],
    description:
      'Registers a document, to be asked for by its hash from then on, with any token of the municipality and never with more than that token may. Nothing changes when it is registered already.',
    args: {
      input: t.arg({
        type: builder.inputType('RegisterOperationInput', {
          description: 'A document to register.',
          fields: (field) => ({
            idempotencyKey: field.field({
              type: 'UUID',
              required: true,
              description: 'Made once per document.',
            }),
            document: field.string({
              required: true,
              description:
                'One operation with its fragments, at most 20,000 characters. It is kept as it is: put what is about people into variables.',
            }),
          }),
        }),
        required: true,
        description: 'Which document.',
      }),
    },
    resolve: (_root, { input }, context, { schema }) => {
      const given = checked(operationToRegister, input);
      return given instanceof InputInvalid ? given : registerOperation(context, schema, given);
    },
  }),
);
