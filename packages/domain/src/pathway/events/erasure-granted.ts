import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import { type Effect, NOT_STOPPED } from '../pathway.ts';

interface Facts {
  readonly wantsNoContact: boolean;
}

const keepObjection = (facts: Facts): Effect | null =>
  facts.wantsNoContact ? effect.objectToContact() : null;

export const erasureGranted: EventDefinition<Facts> = {
  words: 'Erasing at a request',
  rows: [
    {
      row: 39,
      from: [...NOT_STOPPED, 'STOPPED'],
      to: 'ERASED',
      by: ['PRIVACY_OFFICER'],
      effects: [
        effect.cancelLetters,
        effect.endMatch('RESIDENT_STOPPED'),
        keepObjection,
        effect.erasePerson,
      ],
    },
  ],
};
