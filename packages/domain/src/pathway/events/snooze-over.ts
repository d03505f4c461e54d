import type { Occasion } from '../../kernel.ts';
import * as effect from '../effects.ts';
import type { EventDefinition, NoFacts } from '../event.ts';

export const contactInThatWeek = (_: unknown, occasion: Occasion) =>
  effect.within(occasion, 'CONTACT', 'laterContactWorkingDays');

export const snoozeOver: EventDefinition<NoFacts> = {
  words: 'Ending the wait that the resident asked for',
  rows: [
    {
      row: 14,
      from: ['LATER'],
      to: 'CALL_DUE',
      by: ['SYSTEM'],
      effects: [effect.handOver, contactInThatWeek],
    },
  ],
};
