import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';

interface Facts {
  readonly agreedWithResident: boolean;
}

const agreedWithResident = requirement(
  'agreedWithResident',
  'It has to be agreed with the resident.',
  (f: Facts) => f.agreedWithResident,
);

export const taper: EventDefinition<Facts> = {
  words: 'Tapering off',
  rows: [
    {
      row: 29,
      from: ['ACTIVE'],
      guards: [agreedWithResident],
      to: 'ENDING',
      by: ['COORDINATOR', 'VOLUNTEER'],
      effects: [effect.planLastVisits],
    },
  ],
};
