import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import type { LetterFacts } from '../facts.ts';
import * as guard from '../guards.ts';

interface Facts extends LetterFacts {
  readonly decision: 'IN' | 'OUT';
  readonly reason: string;
  /** Whether there is an address from which no letter came back. */
  readonly addressUsable: boolean;
  /** Whether it is known that nobody else's pathway is for this person. */
  readonly personSettled: boolean;
  /** Whether a letter can name them, by the registry or as a person said. */
  readonly nameKnown: boolean;
}

const decidedIn = (f: Facts) => f.decision === 'IN';
const decidedOut = (f: Facts) => f.decision === 'OUT';

const addressUsable = requirement(
  'addressUsable',
  'There has to be an address from which no letter came back.',
  (f: Facts) => f.addressUsable,
);

const personSettled = requirement(
  'personSettled',
  'It has to be decided first whether this is somebody who has a pathway already.',
  (f: Facts) => f.personSettled,
);

const nameKnown = requirement(
  'nameKnown',
  'The name on the letter has to be known.',
  (f: Facts) => f.nameKnown,
);

/** A clerk or coordinator looked at what the rule could not decide. */
export const decide: EventDefinition<Facts> = {
  words: 'Deciding whether the offer is for somebody',
  rows: [
    {
      row: 4,
      from: ['TO_CHECK'],
      when: [decidedIn],
      guards: [guard.reasonGiven, addressUsable, personSettled, nameKnown],
      to: 'TO_INVITE',
      by: ['CLERK', 'COORDINATOR'],
      effects: [effect.sendLetter],
    },
    {
      row: 4,
      from: ['TO_CHECK'],
      when: [decidedOut],
      guards: [guard.reasonGiven, personSettled],
      to: 'NOT_TARGET',
      by: ['CLERK', 'COORDINATOR'],
      effects: [effect.dropBirthDate, effect.eraseNotTarget],
    },
  ],
};
