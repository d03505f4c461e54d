import { Refusal } from '@steunpad/domain/kernel.ts';
import { SupportContactKind } from '../matching/match.enums.ts';
import { saveContact } from '../matching/support-contact.store.ts';
import { ownMatch, refusedTo, volunteerStep } from './volunteer-step.ts';

volunteerStep('recordMyContact', {
  description:
    'A volunteer visited, called or wrote, or an appointment fell through. How long, never what was said. After the first visit a coordinator asks both how it was (row 26).',
  done: ['MyContactRecorded', 'It is saved.'],
  fields: (t) => ({
    matchId: t.field({ type: 'UUID', required: true, description: 'With whom.' }),
    kind: t.field({ type: SupportContactKind, required: true, description: 'Which.' }),
    on: t.field({
      type: 'Date',
      required: true,
      description: 'The day; not one that has to come.',
    }),
    minutes: t.int({ description: 'How long, at most 720. Left out when it fell through.' }),
    cancelled: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether it was planned and did not take place.',
    }),
  }),
  work: async ({ matchId, minutes, ...contact }, opened, context) => {
    const match = await ownMatch(context, opened, matchId);
    if (match instanceof Refusal) return match;
    const told = { ...contact, minutes: minutes ?? null };
    return refusedTo(await saveContact(context, match, told, 'VOLUNTEER'));
  },
});
