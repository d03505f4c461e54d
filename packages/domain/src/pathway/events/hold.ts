import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import * as guard from '../guards.ts';
import { OUTREACH } from '../pathway.ts';

interface Facts {
  readonly reason: string;
}

/** A named officer stops all outreach; why is for that officer alone. */
export const hold: EventDefinition<Facts> = {
  words: 'Holding a pathway',
  rows: [
    {
      row: 6,
      from: OUTREACH,
      guards: [guard.reasonGiven],
      to: 'HELD',
      by: ['PRIVACY_OFFICER', 'COORDINATOR'],
      effects: [effect.cancelLetters],
    },
  ],
};
