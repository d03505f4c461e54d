import type { EligibilityOutcome } from '../../notices/eligibility.ts';
import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';

interface Facts {
  readonly outcome: EligibilityOutcome;
}

const outcomeUnclear = requirement(
  'outcomeUnclear',
  'The rules have to leave it undecided.',
  (f: Facts) => f.outcome === 'UNCLEAR',
);

export const unclear: EventDefinition<Facts> = {
  words: 'Leaving it to a person to decide',
  rows: [
    {
      row: 3,
      from: ['NEW'],
      guards: [outcomeUnclear],
      to: 'TO_CHECK',
      by: ['SYSTEM'],
      effects: [effect.checkNotice],
    },
  ],
};
