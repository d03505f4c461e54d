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
import { Decision, decisionInput } from './decide-eligibility.input.ts';
import { decideEligibility } from './decide-eligibility.store.ts';

const Input = builder.inputType('DecideEligibilityInput', {
  description: 'A person looked at what the rule could not decide.',
  fields: (t) => ({
    pathwayId: t.globalID({ for: PathwayType, required: true, description: 'Of which pathway.' }),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per filled-in form.',
    }),
    expectedVersion: t.int({
      description: 'The version that was read. Leave it out to decide on whatever is there.',
    }),
    decision: t.field({ type: Decision, required: true, description: 'In or out.' }),
    reason: t.string({
      required: true,
      description:
        'Why, for the person who looks later. At most 1,000 characters; refused when it holds a BSN.',
    }),
  }),
});

const Decided = pathwayAnswer('EligibilityDecided', 'The decision is saved.');

builder.mutationField('decideEligibility', (t) =>
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
      'Decides whether the offer is for a survivor about whom the rule could not (row 4).',
    args: {
      input: t.arg({ type: Input, required: true, description: 'The decision and its reason.' }),
    },
    resolve: (_root, { input: { pathwayId, ...input } }, context) => {
      const decided = checked(decisionInput, input);
      return decided instanceof InputInvalid
        ? decided
        : decideEligibility(context, pathwayId.id, decided);
    },
  }),
);
