import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import * as guard from '../guards.ts';

interface Facts {
  readonly hardRulesPass: boolean;
  readonly highSignalOpen: boolean;
  /** Whether the resident lets the visits of a volunteer rest. */
  readonly visitsRest: boolean;
}

const visitsWanted = requirement(
  'visitsWanted',
  'The resident wants no visits for now: the visits have to go on first.',
  (f: Facts) => !f.visitsRest,
);

const hardRulesPass = requirement(
  'hardRulesPass',
  'No hard rule may stand between the two.',
  (f: Facts) => f.hardRulesPass,
);

export const proposalMade: EventDefinition<Facts> = {
  words: 'Proposing a volunteer',
  rows: [
    {
      row: 24,
      from: ['WAITING'],
      guards: [hardRulesPass, guard.noHighSignalOpen, visitsWanted],
      to: 'PROPOSED',
      by: ['COORDINATOR'],
      effects: [effect.askForAnswer],
      keeps: ['WAITING_CONTACT'],
    },
  ],
};
