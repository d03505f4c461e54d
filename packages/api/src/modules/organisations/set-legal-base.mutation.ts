import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid } from '../../mutation/refusals.ts';
import { LegalBasePurpose } from './organisations.enums.ts';
import { legalBase } from './set-legal-base.input.ts';
import { setLegalBase } from './set-legal-base.store.ts';
import { settingsAnswer } from './settings.type.ts';

const Input = builder.inputType('SetLegalBaseInput', {
  description: 'On which ground data of the registry are used for one purpose.',
  fields: (t) => ({
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per filled-in form.',
    }),
    purpose: t.field({ type: LegalBasePurpose, required: true, description: 'For what.' }),
    name: t.string({
      required: true,
      description: 'Name of the ordinance or decision. At most 200 characters.',
    }),
    article: t.string({
      required: true,
      description: 'Which article of it. At most 120 characters.',
    }),
    date: t.field({ type: 'Date', required: true, description: 'The day of the decision.' }),
    url: t.string({ required: true, description: 'Page where it can be read.' }),
  }),
});

builder.mutationField('setLegalBase', (t) =>
  t.errorUnionField({
    types: [
      settingsAnswer('LegalBaseSet', 'The ground is saved; letters name it from now on.'),
      InputInvalid,
      IdempotencyKeyReused,
    ],
    description:
      'Sets the ground for writing to survivors, or for giving their name to the person who calls, in place of the one before. Without it no letter, or call, goes out.',
    args: { input: t.arg({ type: Input, required: true, description: 'Which ground.' }) },
    resolve: (_root, { input }, context) => {
      const given = checked(legalBase, input);
      return given instanceof InputInvalid ? given : setLegalBase(context, given);
    },
  }),
);
