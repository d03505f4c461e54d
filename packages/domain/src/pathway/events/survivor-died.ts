import type { Occasion } from '../../kernel.ts';
import * as effect from '../effects.ts';
import type { EventDefinition, NoFacts } from '../event.ts';
import { NOT_STOPPED } from '../pathway.ts';

export const tellInPerson = (_: unknown, occasion: Occasion) =>
  effect.within(occasion, 'TELL_IN_PERSON', 'tellInPersonWorkingDays');

export const survivorDied: EventDefinition<NoFacts> = {
  words: 'Recording that the partner died',
  rows: [
    {
      row: 34,
      from: NOT_STOPPED,
      to: 'STOPPED',
      by: ['SYSTEM', 'CLERK'],
      effects: [
        effect.cancelLetters,
        effect.endMatch('DECEASED'),
        tellInPerson,
        effect.closed('DECEASED'),
        effect.eraseStopped,
      ],
    },
  ],
};
