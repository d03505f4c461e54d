import * as effect from '../effects.ts';
import type { EventDefinition, NoFacts } from '../event.ts';
import { BEFORE_ACTIVE, FROM_ACTIVE_ON } from '../pathway.ts';

export const residentStops: EventDefinition<NoFacts> = {
  words: 'Stopping',
  rows: [
    {
      row: 33,
      from: BEFORE_ACTIVE,
      to: 'DECLINED',
      // A call is enough to stop, for the person who has no code or cannot use it.
      by: ['RESIDENT', 'COORDINATOR'],
      effects: [
        effect.cancelLetters,
        effect.endMatch('RESIDENT_STOPPED'),
        effect.objectToContact,
        effect.eraseDeclined,
      ],
    },
    {
      row: 33,
      from: FROM_ACTIVE_ON,
      to: 'STOPPED',
      by: ['RESIDENT', 'COORDINATOR'],
      effects: [
        effect.cancelLetters,
        effect.endMatch('RESIDENT_STOPPED'),
        effect.closed('RESIDENT_STOPPED'),
        effect.eraseSupported,
      ],
    },
  ],
};
