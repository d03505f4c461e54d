import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';

interface Facts {
  /** How many needs were told; 0 only when the resident said that there are none. */
  readonly needs: number;
  readonly saidNone: boolean;
}

const needToldOrNone = requirement(
  'needToldOrNone',
  'A need has to be told, or that there is none.',
  (f: Facts) => f.needs > 0 || f.saidNone,
);

export const talkHeld: EventDefinition<Facts> = {
  words: 'Recording a talk',
  rows: [
    {
      row: 21,
      from: ['TALK_PLANNED'],
      guards: [needToldOrNone],
      to: 'PLANNING',
      by: ['COORDINATOR', 'PROFESSIONAL'],
      effects: [effect.makePlan],
    },
  ],
};
