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
import { SupportNeedInput } from '../people/need.input.ts';
import { PathwayType } from './pathway.type.ts';
import { pathwayAnswer } from './pathway-answer.ts';
import { talk } from './record-talk.input.ts';
import { recordTalk } from './record-talk.store.ts';

const Input = builder.inputType('RecordTalkInput', {
  description: 'The introductory talk was held.',
  fields: (t) => ({
    pathwayId: t.globalID({ for: PathwayType, required: true, description: 'Of which pathway.' }),
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per filled-in form.',
    }),
    expectedVersion: t.int({
      description: 'The version that was read. Leave it out to change whatever is there.',
    }),
    heldOn: t.field({ type: 'Date', required: true, description: 'The day; not in the future.' }),
    needs: t.field({ type: [SupportNeedInput], required: true, description: 'What was told.' }),
    saidNoNeeds: t.boolean({
      required: true,
      defaultValue: false,
      description: 'The person said that there is nothing.',
    }),
    note: t.string({ description: 'At most 2,000 characters; refused when it holds a BSN.' }),
  }),
});

const Recorded = pathwayAnswer('TalkRecorded', 'The talk is saved; a plan follows.');

builder.mutationField('recordTalk', (t) =>
  t.errorUnionField({
    types: [
      Recorded,
      InputInvalid,
      NotFound,
      NotPossibleNow,
      NotForThisRole,
      GuardNotMet,
      ChangedMeanwhile,
      IdempotencyKeyReused,
    ],
    description: 'Records that the talk was held and what was told in it (row 21).',
    args: { input: t.arg({ type: Input, required: true, description: 'The talk.' }) },
    resolve: (_root, { input: { pathwayId, ...input } }, context) => {
      const told = checked(talk(context.now), input);
      return told instanceof InputInvalid ? told : recordTalk(context, pathwayId.id, told);
    },
  }),
);
