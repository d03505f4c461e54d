import * as effect from '../effects.ts';
import type { EventDefinition, NoFacts } from '../event.ts';

export const proposalRefused: EventDefinition<NoFacts> = {
  words: 'A no to a proposal',
  rows: [
    {
      row: 25,
      from: ['PROPOSED'],
      to: 'WAITING',
      by: ['VOLUNTEER', 'RESIDENT', 'COORDINATOR'],
      effects: [effect.findVolunteer],
      keeps: ['WAITING_CONTACT'],
    },
  ],
};
