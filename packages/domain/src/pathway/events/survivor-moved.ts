import * as effect from '../effects.ts';
import type { EventDefinition, NoFacts } from '../event.ts';
import { BEFORE_ACTIVE } from '../pathway.ts';

export const survivorMoved: EventDefinition<NoFacts> = {
  words: 'Recording that the partner moved',
  rows: [
    {
      row: 35,
      from: BEFORE_ACTIVE,
      to: 'STOPPED',
      by: ['SYSTEM', 'CLERK'],
      effects: [
        effect.cancelLetters,
        effect.endMatch('MOVED'),
        effect.closed('MOVED'),
        effect.eraseStopped,
      ],
    },
  ],
};
