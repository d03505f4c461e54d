import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { z } from 'zod';
import { plainLine } from '../../mutation/input.ts';
import { saveRhythm } from '../matching/support-contact.store.ts';
import { ownMatch, volunteerStep } from './volunteer-step.ts';

volunteerStep('agreeMyRhythm', {
  description: 'Volunteer and resident agreed how often they see each other.',
  done: ['MyRhythmAgreed', 'It is saved.'],
  fields: (t) => ({
    matchId: t.field({ type: 'UUID', required: true, description: 'With whom.' }),
    rhythm: t.string({
      required: true,
      description: 'For example `elke week op dinsdag`. At most 120 characters; no BSN.',
    }),
  }),
  schema: () => z.object({ matchId: z.string(), rhythm: plainLine(LIMITS.rhythm) }),
  work: async ({ matchId, rhythm }, opened, context) => {
    const match = await ownMatch(context, opened, matchId);
    if (match instanceof Refusal) return match;
    await saveRhythm(context, match, rhythm);
    return undefined;
  },
});
