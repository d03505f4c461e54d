import * as effect from '../effects.ts';
import type { EventDefinition, NoFacts } from '../event.ts';

/** Before the letter went out something turned up that keeps it from reaching them, or may. */
export const letterInDoubt: EventDefinition<NoFacts> = {
  words: 'Keeping a letter back',
  rows: [
    {
      row: 9,
      from: ['TO_INVITE', 'NOT_TARGET'],
      to: 'TO_CHECK',
      by: ['SYSTEM', 'CLERK'],
      effects: [effect.cancelLetters, effect.checkNotice],
    },
  ],
};
