import type { EventDefinition, NoFacts } from '../event.ts';
import { UNENDED } from '../pathway.ts';

export const safeguardingSignal: EventDefinition<NoFacts> = {
  words: 'Raising a worry',
  rows: [
    {
      row: 37,
      from: UNENDED,
      to: 'SAME',
      by: ['VOLUNTEER', 'COORDINATOR', 'PROFESSIONAL'],
      keeps: 'ALL',
    },
  ],
};
