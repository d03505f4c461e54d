import { z } from 'zod';
import { ContactInput, contact } from '../people/contact.input.ts';
import { DayPart } from '../people/people.enums.ts';
import { saveContact } from './my-contact.store.ts';
import { residentStep } from './resident-step.ts';

residentStep('changeMyContact', {
  description: 'A resident changes how and when they are reached.',
  done: ['MyContactChanged', 'The next contact goes this way.'],
  fields: (t) => ({
    contact: t.field({ type: ContactInput, required: true, description: 'How to reach them.' }),
    bestDayParts: t.field({
      type: [DayPart],
      description: 'When it suits best. Left out to keep what is known.',
    }),
  }),
  schema: () =>
    z.object({
      contact,
      bestDayParts: z.array(DayPart.zod).nullish(),
    }),
  work: async ({ contact: reach, bestDayParts }, door, context) => {
    await saveContact(context, door, reach, bestDayParts ?? null);
    return undefined;
  },
});
