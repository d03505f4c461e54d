import { Refusal } from '@steunpad/domain/kernel.ts';
import { Fit } from '../matching/match.enums.ts';
import { saveFit } from '../matching/support-contact.store.ts';
import { ownMatch, refusedTo, volunteerStep } from './volunteer-step.ts';

volunteerStep('tellMyFit', {
  description:
    'A volunteer says after the first visit whether it clicked. A no ends the match without a reason; about a doubt a coordinator talks with them.',
  done: ['MyFitTold', 'The answer holds.'],
  fields: (t) => ({
    matchId: t.field({ type: 'UUID', required: true, description: 'With whom.' }),
    fit: t.field({ type: Fit, required: true, description: 'Whether it clicked.' }),
  }),
  work: async ({ matchId, fit }, opened, context) => {
    const match = await ownMatch(context, opened, matchId);
    if (match instanceof Refusal) return match;
    return refusedTo(await saveFit(context, match, { volunteer: fit }, 'VOLUNTEER'));
  },
});
