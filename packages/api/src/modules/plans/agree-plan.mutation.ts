import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type * as domain from '@steunpad/domain/plans/support-plan.ts';
import { needsVolunteer, PlanNotComplete } from '@steunpad/domain/plans/support-plan.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { pathwayStep } from '../pathway/pathway-step.ts';
import { plan } from './agree-plan.input.ts';
import { decidePlan, savePlan } from './agree-plan.store.ts';
import { PlanItemKind, WorkPace } from './plan.type.ts';

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
      description:
        'When it is looked at together, at most three months after it begins; the last such day when left out.',
    }),
    consentOn: t.field({
      type: 'Date',
      description: 'Needed with `REFERRAL`: the day on which the resident agreed to it.',
    }),
    pace: t.field({
      type: WorkPace,
      description: 'Needed with `WORK_GUIDANCE`: how fast, as the resident wants it.',
    }),
    consultantConsent: t.boolean({
      required: true,
      defaultValue: false,
      description:
        "With `WORK_GUIDANCE`: whether the resident agrees that the municipality's consultant hears of it.",
    }),
  }),
});

const PlanProblem = describedEnum<domain.PlanProblem>(
  'PlanProblem',
  'What is not right about a plan.',
  {
    NOTHING_CHOSEN: 'No items, and nobody said that nothing is wanted now.',
    NOTHING_NOW_WITH_ITEMS: 'Nothing is wanted now, yet there are items.',
    GOAL_MISSING: 'What it is for was not told.',
    GOAL_TOO_LONG: 'What it is for has more than 500 characters.',
    REVIEW_BEFORE_START: 'It would be looked at before it begins.',
    REVIEW_TOO_LATE: 'It would be looked at more than three months after it begins.',
    REFERRAL_WITHOUT_CONSENT: 'The resident did not agree yet that somebody else hears of them.',
    PEER_GROUP_NEEDS_PROFESSIONAL:
      'After what was told a professional chooses a group: a token with `safeguarding:write`.',
    PACE_MISSING: 'With guidance to work the resident says how fast.',
    PACE_WITHOUT_WORK: 'Only guidance to work has a pace.',
  },
);

builder.objectType(PlanNotComplete, {
  name: 'PlanNotComplete',
  description: 'Something is not right about the plan. Nothing was saved.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    problem: t.expose('problem', { type: PlanProblem, description: 'What.' }),
    item: t.exposeInt('item', {
      nullable: true,
      description: 'Which item, from 0. `null` when it is about the whole plan.',
    }),
  }),
});

pathwayStep('agreePlan', {
  description:
    'Saves what was agreed (rows 22 and 23): with a volunteer the resident waits for one, without one the support begins, and with nothing now the pathway closes.',
  done: ['PlanAgreed', 'The plan holds; what was agreed goes to the resident on paper if wanted.'],
  refuses: [PlanNotComplete],
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
    nothingNow: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether the resident wants nothing now. It has to be said.',
    }),
    items: t.field({
      type: [ItemInput],
      required: true,
      description: 'At most 10; none when nothing is wanted now.',
    }),
  }),
  schema: ({ now }) => plan(dayOf(now)),
  event: async (input, { id, partner }, context) => {
    const decided = await decidePlan(context, id, input);
    if (decided instanceof PlanNotComplete) return decided;
    const { residentAgreed, onPaper } = input;
    return {
      name: 'planAgreed',
      residentAgreed,
      items: decided.items.length,
      withVolunteer: needsVolunteer(decided.items),
      onPaper: onPaper && (partner.street !== null || partner.lettersLines.length > 0),
    };
  },
  after: (input, pathwayId, context) => savePlan(context, pathwayId, input),
});
