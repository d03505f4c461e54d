import type { EligibilityOutcome } from '../../notices/eligibility.ts';
import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import type { LetterFacts } from '../facts.ts';
import * as guard from '../guards.ts';

interface Facts extends LetterFacts {
  readonly outcome: EligibilityOutcome;
  readonly objected: boolean;
  readonly held: boolean;
}

const notHeld = requirement('notHeld', 'The pathway must not be held.', (f: Facts) => !f.held);

const outcomeIn = requirement(
  'outcomeIn',
  'The rules have to say that the offer is for this person.',
  (f: Facts) => f.outcome === 'IN',
);

export const eligible: EventDefinition<Facts> = {
  words: 'Deciding that the offer is for somebody',
  rows: [
    {
      row: 2,
      from: ['NEW'],
      guards: [outcomeIn, guard.noObjection, notHeld],
      to: 'TO_INVITE',
      by: ['SYSTEM'],
      effects: [effect.sendLetter],
    },
  ],
};
