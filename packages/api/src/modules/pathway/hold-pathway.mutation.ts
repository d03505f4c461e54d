import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { z } from 'zod';
import { reason } from '../../mutation/input.ts';
import { saveHold } from './hold.store.ts';
import { pathwayStep } from './pathway-step.ts';

pathwayStep('holdPathway', {
  description:
    'Stops all outreach to somebody at once, without telling others why (row 6): timers stand still, what waits to be printed is cancelled.',
  done: ['PathwayHeld', 'Nothing goes out until it is released.'],
  fields: (t) => ({
    restrictedReason: t.string({
      required: true,
      description: 'Why. Only the privacy officer can read it.',
    }),
    until: t.field({ type: 'Date', description: 'Until when, if that is known.' }),
  }),
  schema: () =>
    z.object({
      restrictedReason: reason,
      until: z.custom<CivilDate>().nullish().default(null),
    }),
  event: ({ restrictedReason }) => ({ name: 'hold', reason: restrictedReason }),
  after: ({ restrictedReason, until }, pathwayId, context) =>
    saveHold(context, pathwayId, restrictedReason, until ?? null),
});
