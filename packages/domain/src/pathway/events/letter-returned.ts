import * as effect from '../effects.ts';
import type { EventDefinition, NoFacts } from '../event.ts';

export const letterReturned: EventDefinition<NoFacts> = {
  words: 'Recording a letter that came back',
  rows: [
    {
      row: 9,
      from: ['TO_INVITE', 'INVITED'],
      to: 'TO_CHECK',
      by: ['CLERK'],
      effects: [effect.cancelLetters, effect.checkNotice],
    },
  ],
};
