import { type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
} from '@steunpad/domain/pathway/transition.ts';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { checked, fieldIssue, ownWords } from '../../input.ts';
import { ChangedMeanwhile, IdempotencyKeyReused, InputInvalid, NotFound } from '../../refusals.ts';
import { NeedDomain, NeedUrgency, NeedWish } from '../requests/request.enums.ts';
import { PathwayType, pathwayAnswer } from './pathway.type.ts';
import { recordTalk } from './record-talk.store.ts';

const talk = z.object({
  idempotencyKey: z.string(),
  expectedVersion: z.int().nullish(),
  heldOn: z.string() as unknown as z.ZodType<CivilDate>,
  note: ownWords(LIMITS.message),
  saidNoNeeds: z.boolean(),
  needs: z.array(
    z.object({
      domain: z.enum([
        'PRACTICAL',
        'EMOTIONAL',
        'SOCIAL',
        'FINANCIAL',
        'WORK',
        'CHILDREN',
        'HOUSING',
        'MEANING',
      ]),
      wish: z.enum(['YES', 'LATER', 'NO']),
      urgency: z.enum(['NONE', 'SOON', 'NOW']),
      ownWords: ownWords(LIMITS.ownWords),
      existingHelp: ownWords(LIMITS.existingHelp),
    }),
  ),
});

export type TalkInput = z.output<typeof talk>;

const NeedInput = builder.inputType('TalkNeedInput', {
  description: 'A need that was told in a talk.',
  fields: (t) => ({
    domain: t.field({
      type: NeedDomain,
      required: true,
      description: 'Which part of life; each at most once.',
    }),
    wish: t.field({
      type: NeedWish,
      required: true,
      defaultValue: 'YES',
      description: 'Whether support is wanted.',
    }),
    urgency: t.field({
      type: NeedUrgency,
      required: true,
      defaultValue: 'NONE',
      description: 'How soon.',
    }),
    ownWords: t.string({ description: "In the person's own words. At most 500 characters." }),
    existingHelp: t.string({ description: 'Who helps already. At most 200 characters.' }),
  }),
});

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
    needs: t.field({ type: [NeedInput], required: true, description: 'What was told.' }),
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
    authScopes: { scope: 'requests:write' },
    args: { input: t.arg({ type: Input, required: true, description: 'The talk.' }) },
    resolve: (_root, { input: { pathwayId, ...input } }, context) => {
      const today = dayOf(context.now);
      const told = checked(
        talk.superRefine(({ heldOn, needs }, issues) => {
          if (heldOn > today) fieldIssue(issues, 'INVALID_DATE', ['heldOn']);
          needs.forEach(({ domain }, i) => {
            const first = needs.findIndex((need) => need.domain === domain);
            if (first < i) fieldIssue(issues, 'DUPLICATE', ['needs', i, 'domain']);
          });
        }),
        input,
      );
      return told instanceof InputInvalid ? told : recordTalk(context, pathwayId.id, told);
    },
  }),
);
