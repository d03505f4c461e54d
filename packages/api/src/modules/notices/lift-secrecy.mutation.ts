import { z } from 'zod';
import { reason } from '../../mutation/input.ts';
import { pathwayStep } from '../pathway/pathway-step.ts';
import { dropSecrecy } from './lift-secrecy.store.ts';

pathwayStep('liftSecrecy', {
  description:
    'Says that secrecy (art. 3.21 Wet BRP) is asked no more (row 40). Nothing else takes it away: no notice and no check of the registry. It stays in the history, with the person who did it and why.',
  done: ['SecrecyLifted', 'What needs no secrecy may go to others again.'],
  fields: (t) => ({
    reason: t.string({
      required: true,
      description: 'How that is known. At most 1,000 characters; refused when it holds a BSN.',
    }),
  }),
  schema: () => z.object({ reason }),
  reason: (told) => told.reason,
  event: (told, { partner }) => ({
    name: 'secrecyLifted',
    reason: told.reason,
    restricted: partner.disclosureRestricted,
  }),
  after: (_told, pathwayId, context) => dropSecrecy(context, pathwayId),
});
