import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { hiddenDocument, ownDocument, ownDocumentPlace } from './own-document.input.ts';
import { removeOwnDocument, setDocumentHidden, setOwnDocument } from './own-document.store.ts';
import { settingsAnswer } from './settings.type.ts';

const placeFields = (t: InputBuilder) => ({
  idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
  name: t.string({
    required: true,
    description: 'Which chapter or document, as its page is named: `03-who-does-what`.',
  }),
});

const SetInput = builder.inputType('SetOwnDocumentInput', {
  description: 'A chapter or document of the hand-over in own words.',
  fields: (t) => ({
    ...placeFields(t),
    body: t.string({
      required: true,
      description:
        'Markdown: headings of level 2 and 3, paragraphs, lists, tables and links. `{{…}}` is a blank to fill in.',
    }),
  }),
});

builder.mutationField('setOwnDocument', (t) =>
  t.errorUnionField({
    types: [
      settingsAnswer('OwnDocumentSet', 'The pages of the hand-over show it from now on.'),
      InputInvalid,
      IdempotencyKeyReused,
    ],
    description:
      'Says a chapter or document of the hand-over in own words, in place of those before.',
    args: { input: t.arg({ type: SetInput, required: true, description: 'Which text.' }) },
    resolve: (_root, { input }, context) => {
      const given = checked(ownDocument, input);
      return given instanceof InputInvalid ? given : setOwnDocument(context, given);
    },
  }),
);

const RemoveInput = builder.inputType('RemoveOwnDocumentInput', {
  description: 'A chapter or document that is as it is shipped again.',
  fields: placeFields,
});

builder.mutationField('removeOwnDocument', (t) =>
  t.errorUnionField({
    types: [
      settingsAnswer('OwnDocumentRemoved', 'The pages show it as it is shipped.'),
      InputInvalid,
      NotFound,
      IdempotencyKeyReused,
    ],
    description: 'Takes a chapter or document of the hand-over as it is shipped again.',
    args: { input: t.arg({ type: RemoveInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) => {
      const given = checked(ownDocumentPlace, input);
      return given instanceof InputInvalid ? given : removeOwnDocument(context, given);
    },
  }),
);

const HiddenInput = builder.inputType('SetHandoverDocumentHiddenInput', {
  description: 'Whether anybody gets to see a chapter or document of the hand-over.',
  fields: (t) => ({
    ...placeFields(t),
    isHidden: t.boolean({ required: true, description: 'Whether nobody gets to see it.' }),
  }),
});

builder.mutationField('setHandoverDocumentHidden', (t) =>
  t.errorUnionField({
    types: [
      settingsAnswer('HandoverDocumentHiddenSet', 'The pages of the hand-over do so from now on.'),
      InputInvalid,
      IdempotencyKeyReused,
    ],
    description:
      'Keeps a chapter or document of the hand-over from the lists, the search, the archive and its page, or shows it again. Own words in it stay.',
    args: { input: t.arg({ type: HiddenInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) => {
      const given = checked(hiddenDocument, input);
      return given instanceof InputInvalid ? given : setDocumentHidden(context, given);
    },
  }),
);
