import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import type { CallFacts } from '../facts.ts';

interface Facts extends CallFacts {
  /** Whether the registry was asked within 24 hours before printing, and the person lives there. */
  readonly registryRechecked: boolean;
  readonly legalBaseSet: boolean;
  readonly requiredBlocksPresent: boolean;
  readonly quietDay: boolean;
  /** Whether nothing blocking is left on the readiness check. */
  readonly municipalityReady: boolean;
}

const registryRechecked = requirement(
  'registryRechecked',
  'The registry has to be asked within 24 hours before printing.',
  (f: Facts) => f.registryRechecked,
);

const legalBaseSet = requirement(
  'legalBaseSet',
  'The legal base for the letters has to be entered in the settings.',
  (f: Facts) => f.legalBaseSet,
);

const requiredBlocksPresent = requirement(
  'requiredBlocksPresent',
  'The letter has to say everything that belongs in it.',
  (f: Facts) => f.requiredBlocksPresent,
);

const noQuietDay = requirement(
  'noQuietDay',
  'It has to be a day on which letters may go out.',
  (f: Facts) => !f.quietDay,
);

const municipalityReady = requirement(
  'municipalityReady',
  'Everything that blocks on the readiness check has to be in order.',
  (f: Facts) => f.municipalityReady,
);

export const letterSent: EventDefinition<Facts> = {
  words: 'Sending the letter',
  rows: [
    {
      row: 8,
      from: ['TO_INVITE'],
      guards: [
        registryRechecked,
        legalBaseSet,
        requiredBlocksPresent,
        noQuietDay,
        municipalityReady,
      ],
      to: 'INVITED',
      by: ['SYSTEM', 'CLERK'],
      effects: [effect.setCallTimer],
    },
  ],
};
