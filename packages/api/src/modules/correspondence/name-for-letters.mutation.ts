import { lacking } from '@steunpad/documents/fonts.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { checked, fieldIssue, optionalLine } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { pathwayAnswer } from '../pathway/pathway-answer.ts';
import { setNameForLetters } from './name-for-letters.store.ts';

const nameForLetters = z.object({
  idempotencyKey: z.string(),
  name: optionalLine(LIMITS.name).superRefine((name, context) => {
    if (name !== null && lacking([name]).length > 0) fieldIssue(context, 'INVALID');
  }),
});

const Input = builder.inputType('SetNameForLettersInput', {
  description: 'Somebody looked how a letter can name a person.',
  fields: (t) => ({
    pathwayId: t.globalID({ for: PathwayType, required: true, description: 'Of which pathway.' }),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per filled-in form.',
    }),
    name: t.string({
      description:
        'As it stands behind "Geachte" and on the envelope, for example `mevrouw Van Velzen`; in letters that are printed (Latin, Greek or Cyrillic). Left out: the registered name is used again.',
    }),
  }),
});

const NameSet = pathwayAnswer('NameForLettersSet', 'Letters use this name from now on.');

builder.mutationField('setNameForLetters', (t) =>
  t.errorUnionField({
    types: [NameSet, InputInvalid, NotFound, IdempotencyKeyReused],
    description:
      'Says how letters name somebody whose registered name is unknown or cannot be printed. What stayed behind for it goes along with the next batch.',
    args: { input: t.arg({ type: Input, required: true, description: 'The name.' }) },
    resolve: (_root, { input: { pathwayId, ...input } }, context) => {
      const told = checked(nameForLetters, input);
      return told instanceof InputInvalid ? told : setNameForLetters(context, pathwayId.id, told);
    },
  }),
);
