import type * as domainChangePlanItem from '@steunpad/domain/plans/change-plan-item.ts';
import type * as domainSupportPlan from '@steunpad/domain/plans/support-plan.ts';
import type * as domainWorkGuidance from '@steunpad/domain/plans/work-guidance.ts';
import { mayTellConsultant } from '@steunpad/domain/plans/work-guidance.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';

export const PlanItemKind = describedEnum<domainSupportPlan.PlanItemKind>(
  'PlanItemKind',
  'A kind of support.',
  {
    VOLUNTEER: 'An own volunteer.',
    PRACTICAL_HELP: 'Help with letters, forms and arrangements.',
    PEER_GROUP: 'A group of people who lost their partner.',
    PROFESSIONAL: 'A professional.',
    WORK_GUIDANCE:
      'Guidance to work, at the pace of the resident, who may pause it at any moment. Nothing tracks sick leave.',
    INFORMATION: 'Information.',
    REFERRAL: 'Somebody else takes it on, with consent.',
  },
);

export const PlanItemState = describedEnum<domainChangePlanItem.PlanItemState>(
  'PlanItemState',
  'How one kind of support stands.',
  {
    RUNNING: 'It runs.',
    PAUSED: 'It rests, for as long as the resident likes. No reason is asked.',
    DONE: 'It is finished.',
  },
);

export const WorkPace = describedEnum<domainWorkGuidance.WorkPace>(
  'WorkPace',
  'How fast a resident wants to go with guidance to work. Only they know; nothing tracks sick leave.',
  {
    NOW: 'Now.',
    SLOW: 'Slowly.',
    PAUSED: 'Not now. Nobody asks about work, and no consultant hears of it.',
  },
);

export const PlanItemType = builder.prismaNode('PlanItem', {
  description: 'One kind of support in a plan.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    kind: t.expose('kind', { type: PlanItemKind, description: 'What it is.' }),
    goal: t.exposeString('goal', { description: "What it is for, in the resident's own words." }),
    provider: t.exposeString('provider', {
      nullable: true,
      description: 'Who gives it, for example a group or a desk. `null` when that is ourselves.',
    }),
    state: t.expose('state', { type: PlanItemState, description: 'How it stands.' }),
    pace: t.expose('pace', {
      type: WorkPace,
      nullable: true,
      description: 'With `WORK_GUIDANCE`: how fast, as the resident wants it. `null` otherwise.',
    }),
    mayTellConsultant: t.boolean({
      description:
        "Whether the municipality's consultant may hear of it now: with consent, and not while it is paused.",
      select: { pace: true, consultantConsent: true },
      resolve: ({ pace, consultantConsent }) =>
        pace !== null && mayTellConsultant({ pace, consultantConsent }),
    }),
    startOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'From when on. `null` when that is now.',
      resolve: ({ startOn }) => startOn && fromColumn(startOn),
    }),
    reviewOn: t.field({
      type: 'Date',
      description: 'When it is looked at together.',
      resolve: ({ reviewOn }) => fromColumn(reviewOn),
    }),
    consentOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'With `REFERRAL`: when the resident agreed to it. `null` otherwise.',
      resolve: ({ consentOn }) => consentOn && fromColumn(consentOn),
    }),
  }),
});

export const SupportPlanType = builder.prismaObject('SupportPlan', {
  description: 'What was agreed. A later plan replaces an earlier one.',
  fields: (t) => ({
    agreedOn: t.field({
      type: 'Date',
      description: 'The day.',
      resolve: ({ agreedOn }) => fromColumn(agreedOn),
    }),
    items: t.relation('items', {
      type: PlanItemType,
      description: 'The kinds of support; empty when nothing is wanted now.',
      query: { orderBy: { id: 'asc' } },
    }),
  }),
});

builder.prismaObjectField('Pathway', 'plans', (t) =>
  t.relation('plans', {
    type: SupportPlanType,
    description: 'The plans, oldest first: the last one holds.',
    query: { orderBy: { id: 'asc' } },
  }),
);
