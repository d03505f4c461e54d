import type { EligibilityOutcome } from '../../notices/eligibility.ts';
import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';

interface Facts {
  readonly outcome: EligibilityOutcome;
  readonly underMinimumAge: boolean;
}

const outcomeOut = requirement(
  'outcomeOut',
  'The rules have to say that the offer is not for this person.',
  (f: Facts) => f.outcome === 'OUT',
);

export const notTarget: EventDefinition<Facts> = {
  words: 'Deciding that the offer is not for somebody',
  rows: [
    {
      row: 5,
      from: ['NEW'],
      guards: [outcomeOut],
      to: 'NOT_TARGET',
      by: ['SYSTEM'],
      effects: [effect.dropBirthDate, effect.eraseNotTarget, effect.checkUnderage],
    },
  ],
};
