import { builder, type InputBuilder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { FormLanguage } from '../people/people.enums.ts';
import { ownText, ownTextRemoved, shippedFormTexts } from './own-text.input.ts';
import { removeOwnText, setOwnText } from './own-text.store.ts';
import { settingsAnswer } from './settings.type.ts';

const placeFields = (t: InputBuilder) => ({
  idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
  language: t.field({
    type: FormLanguage,
    required: true,
    defaultValue: 'nl',
    description: 'In which language.',
  }),
  key: t.string({
    required: true,
    description: 'Which text: `support-request.title`, or `form.labels.name` for every form.',
  }),
});

const SetInput = builder.inputType('SetOwnTextInput', {
  description: 'A text of the forms in own words.',
  fields: (t) => ({
    ...placeFields(t),
    text: t.string({
      required: true,
      description:
        'Plain text of at most 500 characters with the same {placeholders} as ours, without words that residents should not have to read.',
    }),
  }),
});

builder.mutationField('setOwnText', (t) =>
  t.errorUnionField({
    types: [
      settingsAnswer('OwnTextSet', 'The forms say it from now on.'),
      InputInvalid,
      IdempotencyKeyReused,
    ],
    description: 'Says a text of the forms in own words, in place of those before.',
    args: { input: t.arg({ type: SetInput, required: true, description: 'Which text.' }) },
    resolve: (_root, { input }, context) => {
      const given = checked(ownText(shippedFormTexts(context)), input);
      return given instanceof InputInvalid ? given : setOwnText(context, given);
    },
  }),
);

const RemoveInput = builder.inputType('RemoveOwnTextInput', {
  description: 'A text of the forms that is said as it is shipped again.',
  fields: placeFields,
});

builder.mutationField('removeOwnText', (t) =>
  t.errorUnionField({
    types: [
      settingsAnswer('OwnTextRemoved', 'The forms say it as it is shipped.'),
      InputInvalid,
      NotFound,
      IdempotencyKeyReused,
    ],
    description: 'Says a text of the forms as it is shipped again.',
    args: { input: t.arg({ type: RemoveInput, required: true, description: 'Which text.' }) },
    resolve: (_root, { input }, context) => {
      const given = checked(ownTextRemoved(shippedFormTexts(context)), input);
      return given instanceof InputInvalid ? given : removeOwnText(context, given);
    },
  }),
);
