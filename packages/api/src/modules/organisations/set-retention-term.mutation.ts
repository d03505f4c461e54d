import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid } from '../../mutation/refusals.ts';
import { setRetentionTerm } from './retention-term.store.ts';
import { retentionTerm } from './set-retention-term.input.ts';
import { settingsAnswer } from './settings.type.ts';

const Input = builder.inputType('SetRetentionTermInput', {
  description: 'How long something is kept.',
  fields: (t) => ({
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per filled-in form.',
    }),
    rule: t.string({
      required: true,
      description: 'As `municipalitySettings.retentionTerms` names it.',
    }),
    term: t.string({
      required: true,
      description: 'An ISO 8601 duration within what the rule allows: `P6W`, `P6M`, `P2Y`.',
    }),
  }),
});

builder.mutationField('setRetentionTerm', (t) =>
  t.errorUnionField({
    types: [
      settingsAnswer('RetentionTermSet', 'The term is saved.'),
      InputInvalid,
      IdempotencyKeyReused,
    ],
    description:
      'Sets how long something is kept, within what its rule allows. What is over by the new term is destroyed in the next round.',
    args: { input: t.arg({ type: Input, required: true, description: 'What, and how long.' }) },
    resolve: (_root, { input }, context) => {
      const given = checked(retentionTerm, input);
      return given instanceof InputInvalid ? given : setRetentionTerm(context, given);
    },
  }),
);
