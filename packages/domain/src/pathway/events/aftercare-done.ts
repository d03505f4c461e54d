import * as effect from '../effects.ts';
import type { EventDefinition, NoFacts } from '../event.ts';

export const aftercareDone: EventDefinition<NoFacts> = {
  words: 'Recording the call afterwards',
  rows: [
    {
      row: 31,
      from: ['AFTERCARE'],
      to: 'CLOSED',
      by: ['COORDINATOR'],
      effects: [effect.closed('NEED_MET'), effect.eraseSupported],
    },
  ],
};
