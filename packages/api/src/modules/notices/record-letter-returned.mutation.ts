import { pathwayStep } from '../pathway/pathway-step.ts';
import { markAddressReturned } from './registry-check.store.ts';

pathwayStep('recordLetterReturned', {
  description:
    'The offer letter came back as undeliverable (row 9). Nothing is printed again until there is another address.',
  done: ['LetterReturnRecorded', 'A clerk looks for the address.'],
  fields: () => ({}),
  event: () => ({ name: 'letterReturned' }),
  after: (_input, pathwayId, context) => markAddressReturned(context, pathwayId),
});
