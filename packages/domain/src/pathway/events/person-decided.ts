import type { EligibilityOutcome } from '../../notices/eligibility.ts';
import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import type { LetterFacts } from '../facts.ts';
import * as guard from '../guards.ts';

interface Facts extends LetterFacts {
  readonly samePerson: boolean;
  readonly reason: string;
  /** What the rule said of this survivor. */
  readonly outcome: EligibilityOutcome;
  readonly underMinimumAge: boolean;
  /** Whether nothing that is known by now keeps a letter from them: the address, the name, a doubt of the registry. */
  readonly letterPossible: boolean;
  /** With `samePerson`: whether the pathway of that person goes on, so that nobody is lost. */
  readonly otherGoesOn: boolean;
}

const BY_HAND = { from: ['TO_CHECK'], by: ['CLERK', 'COORDINATOR'] } as const;

const samePerson = (f: Facts) => f.samePerson;

const otherPersonIn = (f: Facts) => !f.samePerson && f.outcome === 'IN' && f.letterPossible;

const otherPersonOut = (f: Facts) => !f.samePerson && f.outcome === 'OUT';

/** Also where the last message says that there was no bond any more, or no letter can be made: a person looks at that too. */
const otherPersonUnclear = (f: Facts) => !f.samePerson && !otherPersonIn(f) && !otherPersonOut(f);

const otherGoesOn = requirement(
  'otherGoesOn',
  'The pathway of the same person has to be there still, and not stopped.',
  (f: Facts) => f.otherGoesOn,
);

/** A person looked whether a survivor is somebody who was known already. */
export const personDecided: EventDefinition<Facts> = {
  words: 'Deciding whether somebody is known',
  rows: [
    {
      ...BY_HAND,
      row: 42,
      when: [samePerson],
      guards: [guard.reasonGiven, otherGoesOn],
      to: 'STOPPED',
      effects: [effect.closed('SAME_PERSON'), effect.eraseNotTarget],
    },
    {
      ...BY_HAND,
      row: 42,
      when: [otherPersonIn],
      guards: [guard.reasonGiven],
      to: 'TO_INVITE',
      effects: [effect.sendLetter],
    },
    {
      ...BY_HAND,
      row: 42,
      when: [otherPersonUnclear],
      guards: [guard.reasonGiven],
      to: 'SAME',
      effects: [effect.checkNotice],
    },
    {
      ...BY_HAND,
      row: 42,
      when: [otherPersonOut],
      guards: [guard.reasonGiven],
      to: 'NOT_TARGET',
      effects: [effect.dropBirthDate, effect.eraseNotTarget, effect.checkUnderage],
    },
  ],
};
