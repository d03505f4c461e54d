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
import { PathwayType } from '../pathway/pathway.type.ts';
import { pathwayAnswer } from '../pathway/pathway-answer.ts';
import { samePersonInput } from './decide-same-person.input.ts';
import { decideSamePerson } from './decide-same-person.store.ts';

const Input = builder.inputType('DecideSamePersonInput', {
  description:
    'A person looked whether a survivor is somebody who has a pathway already (`looksLike` of the notice).',
  fields: (t) => ({
    pathwayId: t.globalID({
      for: PathwayType,
      required: true,
      description: 'The pathway that waits with the task `CHECK_SAME_PERSON`.',
    }),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per filled-in form.',
    }),
    expectedVersion: t.int({
      description: 'The version that was read. Leave it out to decide on whatever is there.',
    }),
    samePersonAs: t.globalID({
      for: PathwayType,
      description:
        'The pathway of the same person, one of `looksLike`: this one stops and its message joins that one. Left out for another person: this one goes on as the rule decided, or waits with `CHECK_NOTICE` where by now no letter can be made.',
    }),
    takeOver: t.boolean({
      required: true,
      defaultValue: true,
      description:
        'With `samePersonAs`: whether name, address and dates of this message take the place of what was known, where nothing was written yet. Secrecy and doubt about an address always count.',
    }),
    reason: t.string({
      required: true,
      description:
        'Why, for the person who looks later. At most 1,000 characters; refused when it holds a BSN.',
    }),
  }),
});

const Decided = pathwayAnswer(
  'SamePersonDecided',
  'The decision is saved. `pathway` is the one that goes on.',
);

builder.mutationField('decideSamePerson', (t) =>
  t.errorUnionField({
    types: [
      Decided,
      InputInvalid,
      NotFound,
      NotPossibleNow,
      NotForThisRole,
      GuardNotMet,
      ChangedMeanwhile,
      IdempotencyKeyReused,
    ],
    description:
      'Says whether a survivor is somebody who has a pathway already (row 42). Until then nothing goes out.',
    args: {
      input: t.arg({ type: Input, required: true, description: 'The decision and its reason.' }),
    },
    resolve: (_root, { input: { pathwayId, samePersonAs, ...input } }, context) => {
      const decided = checked(samePersonInput, {
        ...input,
        samePersonAs: samePersonAs?.id ?? null,
      });
      return decided instanceof InputInvalid
        ? decided
        : decideSamePerson(context, pathwayId.id, decided);
    },
  }),
);
