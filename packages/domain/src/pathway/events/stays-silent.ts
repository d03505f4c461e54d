import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import type { UnreachedFacts } from '../facts.ts';

/** After the card nobody answered. */
export const staysSilent: EventDefinition<UnreachedFacts> = {
  words: 'Ending the wait for an answer',
  rows: [
    {
      row: 11,
      from: ['INVITED'],
      to: 'UNREACHED',
      by: ['SYSTEM'],
      effects: [effect.eraseUnreached],
    },
  ],
};
