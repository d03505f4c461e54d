import type { Occasion } from '../../kernel.ts';
import * as effect from '../effects.ts';
import type { EventDefinition, NoFacts } from '../event.ts';

export const checkIn = (_: unknown, occasion: Occasion) =>
  effect.within(occasion, 'CHECK_IN', 'checkInWorkingDays');

export const firstVisitHeld: EventDefinition<NoFacts> = {
  words: 'Recording a first visit',
  rows: [
    {
      row: 26,
      from: ['ACTIVE'],
      to: 'SAME',
      by: ['VOLUNTEER', 'COORDINATOR'],
      effects: [checkIn],
      keeps: ['REVIEW'],
    },
  ],
};
