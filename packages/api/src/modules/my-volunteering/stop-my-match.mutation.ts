import { Refusal } from '@steunpad/domain/kernel.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import { ownMatch, refusedTo, volunteerStep } from './volunteer-step.ts';

volunteerStep('stopMyMatch', {
  description:
    'A volunteer would rather stop with somebody, without a reason (row 28). The resident hears it from a person, in neutral words, and keeps the place.',
  done: ['MyMatchStopped', 'It is over, and a coordinator tells the resident.'],
  fields: (t) => ({
    matchId: t.field({ type: 'UUID', required: true, description: 'With whom.' }),
  }),
  work: async ({ matchId }, opened, context) => {
    const match = await ownMatch(context, opened, matchId);
    if (match instanceof Refusal) return match;
    const { pathwayId } = match;
    const refused = await changePathway(context, { pathwayId, role: 'VOLUNTEER' }, () => ({
      name: 'matchEnds',
      next: 'WAITING',
    }));
    return refusedTo(refused);
  },
});
