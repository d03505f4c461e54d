import { z } from 'zod';
import { reason } from '../../mutation/input.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { endHold, stateBeforeHold } from './hold.store.ts';
import { callFacts, lettersSentOn } from './pathway.facts.ts';
import { pathwayStep } from './pathway-step.ts';

pathwayStep('releaseHold', {
  description:
    'Lets a held pathway go on where it was, or ends it (row 7). What was due meanwhile is planned anew, never done at once.',
  done: ['HoldReleased', 'It goes on, or it is over.'],
  fields: (t) => ({
    end: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether it ends instead of going on.',
    }),
    reason: t.string({ required: true, description: 'Why, for the history.' }),
  }),
  schema: () => z.object({ end: z.boolean(), reason }),
  reason: ({ reason: why }) => why,
  event: async ({ end, reason: why }, pathway, context) => ({
    name: 'holdReleased',
    end,
    reason: why,
    before: await stateBeforeHold(context, pathway),
    until: pathway.snoozeUntil && fromColumn(pathway.snoozeUntil),
    ...callFacts(pathway, (await lettersSentOn(context, [pathway])).get(pathway.id) ?? null),
  }),
  after: (_input, pathwayId, context) => endHold(context, pathwayId),
});
