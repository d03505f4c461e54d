import type { Occasion } from '../../kernel.ts';
import * as effect from '../effects.ts';
import type { EventDefinition, NoFacts } from '../event.ts';

/** Whether somebody is known already is looked at as soon as what a rule could not decide. */
const checkSamePerson = (_: unknown, occasion: Occasion) =>
  effect.within(occasion, 'CHECK_SAME_PERSON', 'checkWithinWorkingDays');

/** The survivor may be somebody for whom a pathway is open already, and the rules cannot tell. */
export const looksKnown: EventDefinition<NoFacts> = {
  words: 'Asking a person whether somebody is known',
  rows: [
    {
      row: 41,
      from: ['NEW'],
      to: 'TO_CHECK',
      by: ['SYSTEM'],
      effects: [checkSamePerson],
    },
  ],
};
