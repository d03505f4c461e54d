import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
} from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../../graphql/builder.ts';
import { ChangedMeanwhile, IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { recordPlanItem } from './change-plan-item.store.ts';
import { PlanItemState, PlanItemType, WorkPace } from './plan.type.ts';

const Input = builder.inputType('ChangePlanItemInput', {
  description: 'Pauses one kind of support, lets it go on, or finishes it. One step, no reason.',
  fields: (t) => ({
    planItemId: t.globalID({ for: PlanItemType, required: true, description: 'Which one.' }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    state: t.field({ type: PlanItemState, required: true, description: 'How it stands now.' }),
    pace: t.field({
      type: WorkPace,
      description:
        'With `WORK_GUIDANCE` that runs: how fast, as the resident says. Left out: as it was before.',
    }),
  }),
});

const Changed = builder.objectRef<{ readonly planItemId: string }>('PlanItemChanged').implement({
  description: 'It stands so from this minute.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    planItem: t.prismaField({
      type: PlanItemType,
      description: 'As it is now.',
      resolve: (query, { planItemId }, _args, { db, municipality }) =>
        db.planItem.findUniqueOrThrow({ ...query, where: rowKey(municipality, planItemId) }),
    }),
  }),
});

builder.mutationField('changePlanItem', (t) =>
  t.errorUnionField({
    types: [
      Changed,
      NotFound,
      NotPossibleNow,
      NotForThisRole,
      GuardNotMet,
      ChangedMeanwhile,
      IdempotencyKeyReused,
    ],
    description:
      'Pauses, resumes or finishes one kind of support, at the pace of the resident (row 43). Resident and volunteer see it at once on their own pages.',
    args: { input: t.arg({ type: Input, required: true, description: 'Which, and how.' }) },
    resolve: (_root, { input }, context) =>
      recordPlanItem(context, {
        planItemId: input.planItemId.id,
        state: input.state,
        pace: input.pace ?? null,
        key: input.idempotencyKey,
      }),
  }),
);
