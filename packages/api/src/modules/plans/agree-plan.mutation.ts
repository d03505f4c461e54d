import { addMonths, type CivilDate, dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { z } from 'zod';
import { builder } from '../../builder.ts';
import { fieldIssue, optionalLine, ownWords } from '../../input.ts';
import { pathwayStep } from '../pathway/pathway-step.ts';
import { savePlan } from './agree-plan.store.ts';
import { PlanItemKind } from './plan.type.ts';

const REVIEW_MONTHS = 3;

const item = (today: CivilDate) =>
  z
    .object({
      kind: z.enum([
        'VOLUNTEER',
        'PRACTICAL_HELP',
        'PEER_GROUP',
        'PROFESSIONAL',
        'WORK_GUIDANCE',
        'INFORMATION',
        'REFERRAL',
      ]),
      goal: ownWords(LIMITS.ownWords),
      provider: optionalLine(LIMITS.name),
      startOn: z
        .custom<CivilDate>()
        .nullish()
        .transform((day) => day ?? null),
      reviewOn: z
        .custom<CivilDate>()
        .nullish()
        .transform((day) => day ?? addMonths(today, REVIEW_MONTHS)),
      consentOn: z
        .custom<CivilDate>()
        .nullish()
        .transform((day) => day ?? null),
    })
    .superRefine(({ kind, goal, reviewOn, consentOn }, context) => {
      if (goal === null) fieldIssue(context, 'REQUIRED', ['goal']);
      if (reviewOn < today) fieldIssue(context, 'INVALID_DATE', ['reviewOn']);
      if (kind === 'REFERRAL' && consentOn === null) fieldIssue(context, 'REQUIRED', ['consentOn']);
      if (consentOn && consentOn > today) fieldIssue(context, 'INVALID_DATE', ['consentOn']);
    });

const plan = (today: CivilDate) =>
  z.object({
    residentAgreed: z.boolean(),
    onPaper: z.boolean(),
    items: z.array(item(today)).max(10),
  });

export type PlanInput = z.output<ReturnType<typeof plan>>;

const ItemInput = builder.inputType('PlanItemInput', {
  description: 'One kind of support in a plan.',
  fields: (t) => ({
    kind: t.field({ type: PlanItemKind, required: true, description: 'What it is.' }),
    goal: t.string({
      required: true,
      description: "What it is for, in the resident's own words. At most 500 characters; no BSN.",
    }),
    provider: t.string({ description: 'Who gives it. Left out when that is ourselves.' }),
    startOn: t.field({ type: 'Date', description: 'From when on; now when left out.' }),
    reviewOn: t.field({
      type: 'Date',
      description: 'When it is looked at together; in three months when left out.',
    }),
    consentOn: t.field({
      type: 'Date',
      description: 'Needed with `REFERRAL`: the day on which the resident agreed to it.',
    }),
  }),
});

pathwayStep('agreePlan', {
  description:
    'Saves what was agreed (rows 22 and 23): with a volunteer the resident waits for one, without one the support begins, and with no items the pathway closes.',
  done: ['PlanAgreed', 'The plan holds; what was agreed goes to the resident on paper if wanted.'],
  scope: 'requests:write',
  role: 'COORDINATOR',
  fields: (t) => ({
    residentAgreed: t.boolean({
      required: true,
      description: 'Whether the resident agrees. Without it there is no plan.',
    }),
    onPaper: t.boolean({
      required: true,
      defaultValue: true,
      description: 'Whether the resident wants it on paper.',
    }),
    items: t.field({
      type: [ItemInput],
      required: true,
      description: 'At most 10; none when nothing is wanted now.',
    }),
  }),
  schema: ({ now }) => plan(dayOf(now)),
  happen: ({ residentAgreed, onPaper, items }, { partner }) => ({
    event: 'planAgreed',
    residentAgreed,
    items: items.length,
    withVolunteer: items.some(({ kind }) => kind === 'VOLUNTEER'),
    onPaper: onPaper && partner.street !== null,
  }),
  after: (input, pathwayId, context) => savePlan(context, pathwayId, input),
});
