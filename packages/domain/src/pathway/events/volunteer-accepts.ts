import * as effect from '../effects.ts';
import type { EventDefinition, NoFacts } from '../event.ts';

export const volunteerAccepts: EventDefinition<NoFacts> = {
  words: 'A yes of the volunteer',
  rows: [
    {
      row: 24,
      from: ['PROPOSED'],
      to: 'SAME',
      by: ['VOLUNTEER', 'COORDINATOR'],
      effects: [effect.askForAnswer],
      keeps: ['WAITING_CONTACT'],
    },
  ],
};
