import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';

interface Facts {
  readonly adult: boolean;
  readonly livesOrWorksHere: boolean;
  /** Whether the same person has a pathway that is still open. */
  readonly openPathway: boolean;
}

export const adult = requirement(
  'adult',
  'The person for whom support is asked has to be 18 or older.',
  (f: Facts) => f.adult,
);

const livesOrWorksHere = requirement(
  'livesOrWorksHere',
  'The person has to belong with this municipality by its own rule.',
  (f: Facts) => f.livesOrWorksHere,
);

export const noOpenPathway = requirement(
  'noOpenPathway',
  'The same person seems to have a pathway already: look at it, or confirm that it is somebody else.',
  (f: Facts) => !f.openPathway,
);

export const supportRequestAccepted: EventDefinition<Facts> = {
  words: 'Accepting a request',
  rows: [
    {
      row: 20,
      from: null,
      guards: [adult, livesOrWorksHere, noOpenPathway],
      to: 'TALK_PLANNED',
      by: ['COORDINATOR'],
      effects: [effect.holdTalk],
    },
  ],
};
