import { stepForm } from '../form/step-form.ts';
import { ChangePlanItem } from '../generated/change-plan-item.ts';
import type { PathwayNow } from '../person/pathway-now.ts';

const itemsOf = ({ plans = [] }: PathwayNow) => plans.flatMap(({ items }) => items);

export const changePlanItem = stepForm('changePlanItem', ChangePlanItem, {
  events: ['planItemChanged'],
  subject: () => ({}),
  offered: (about) => itemsOf(about).length > 0,
  fields: [
    {
      name: 'planItemId',
      kind: 'choice',
      required: true,
      options: (about) =>
        itemsOf(about).map(({ id, kind, goal }) => ({ value: id, code: kind, hint: goal })),
    },
    { name: 'state', kind: 'choice', options: ['RUNNING', 'PAUSED', 'DONE'], required: true },
    {
      name: 'pace',
      kind: 'choice',
      options: ['NOW', 'SLOW', 'PAUSED'],
      when: ({ state }) => state === 'RUNNING',
    },
  ],
});
