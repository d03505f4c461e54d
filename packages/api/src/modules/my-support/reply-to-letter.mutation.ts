import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { z } from 'zod';
import { fieldIssue } from '../../mutation/input.ts';
import { Reply } from '../pathway/record-reply.mutation.ts';
import { ContactInput, contact } from '../people/contact.input.ts';
import { DayPart } from '../people/people.enums.ts';
import { confirmLater, saveContact } from './my-contact.store.ts';
import { residentChanges, residentStep } from './resident-step.ts';

const reply = z
  .object({
    reply: Reply.zod,
    until: z.custom<CivilDate>().nullish().default(null),
    contact: contact.nullish().default(null),
    bestDayParts: z.array(DayPart.zod).nullish().default(null),
  })
  .superRefine(({ reply: said, until }, context) => {
    if (said === 'LATER' && !until) fieldIssue(context, 'REQUIRED', ['until']);
  });

residentStep('replyToLetter', {
  description:
    'A resident chooses whether and when we make contact: yes, later, only information, or no contact. It holds from this minute, also for what would be printed tonight, and no reason is asked.',
  done: ['LetterAnswered', 'It holds from this minute.'],
  fields: (t) => ({
    reply: t.field({ type: Reply, required: true, description: 'What they choose.' }),
    until: t.field({
      type: 'Date',
      description: 'Needed with `LATER`: from when on; two weeks to twelve months from today.',
    }),
    contact: t.field({
      type: ContactInput,
      description: 'How to reach them. Left out to keep what is known.',
    }),
    bestDayParts: t.field({
      type: [DayPart],
      description: 'When it suits best. Left out to keep what is known.',
    }),
  }),
  schema: () => reply,
  work: async ({ reply: said, until, contact: reach, bestDayParts }, door, context) => {
    const refused = await residentChanges(context, door, () => ({
      name: 'residentReplies',
      reply: said,
      talkArranged: false,
      until: until ?? null,
    }));
    if (refused) return refused;
    // Who wants no contact gives no address to be contacted at.
    if (said !== 'NO') await saveContact(context, door, reach ?? null, bestDayParts ?? null);
    if (said === 'LATER') await confirmLater(context, door);
    return undefined;
  },
});
