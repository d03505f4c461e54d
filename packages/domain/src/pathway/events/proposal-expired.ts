import * as effect from '../effects.ts';
import type { EventDefinition, NoFacts } from '../event.ts';

export const proposalExpired: EventDefinition<NoFacts> = {
  words: 'Ending a proposal',
  rows: [
    {
      row: 25,
      from: ['PROPOSED'],
      to: 'WAITING',
      by: ['SYSTEM'],
      effects: [effect.findVolunteer],
      keeps: ['WAITING_CONTACT'],
    },
  ],
};
