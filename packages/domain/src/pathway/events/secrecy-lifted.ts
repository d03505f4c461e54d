import { requirement } from '../../table.ts';
import type { EventDefinition } from '../event.ts';
import * as guard from '../guards.ts';
import { NOT_STOPPED } from '../pathway.ts';

interface Facts {
  readonly reason: string;
  readonly restricted: boolean;
}

const secrecyStands = requirement(
  'secrecyStands',
  'There has to be secrecy that can be lifted.',
  (f: Facts) => f.restricted,
);

/** Somebody saw that secrecy was asked no more: nothing else takes it away. */
export const secrecyLifted: EventDefinition<Facts> = {
  words: 'Lifting secrecy',
  rows: [
    {
      row: 40,
      from: [...NOT_STOPPED, 'STOPPED'],
      guards: [guard.reasonGiven, secrecyStands],
      to: 'SAME',
      by: ['CLERK'],
      keeps: 'ALL',
    },
  ],
};
