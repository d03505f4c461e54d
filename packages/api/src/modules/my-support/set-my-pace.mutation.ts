import { PlanItemType, WorkPace } from '../plans/plan.type.ts';
import { residentStep } from './resident-step.ts';
import { setMyPace } from './set-my-pace.store.ts';

residentStep('setMyPace', {
  description:
    'A resident says how fast they want to go with one kind of support. Resting is this one step, at any moment and without a reason.',
  done: ['MyPaceSet', 'It goes at this pace from now on.'],
  fields: (t) => ({
    planItemId: t.globalID({
      for: PlanItemType,
      required: true,
      description: 'With which kind of support: `MySupport.planItems.id`.',
    }),
    pace: t.field({
      type: WorkPace,
      required: true,
      description: '`SLOW` is for guidance to work; all else goes on or rests.',
    }),
  }),
  work: ({ planItemId, pace }, door, context) => setMyPace(context, door, planItemId.id, pace),
});
