import { addDays } from '../../calendar/civil-date.ts';
import type { Occasion } from '../../kernel.ts';
import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import { type Effect, NOT_STOPPED, type PathwayState } from '../pathway.ts';

interface Facts {
  /** Whether two people, or the registry itself, said so. */
  readonly confirmed: boolean;
  readonly letterWasSent: boolean;
}

/** After an objection, a hold, a death or the apology nobody writes by themselves any more. */
const NO_LETTERS = ['HELD', 'DECLINED', 'STOPPED'] as const satisfies readonly PathwayState[];
const MAY_WRITE = NOT_STOPPED.filter((state) => state !== 'HELD' && state !== 'DECLINED');

export const saidByTwo = requirement(
  'saidByTwo',
  'A second person has to say so too.',
  (f: Facts) => f.confirmed,
);

export const sendApology = (facts: Facts, occasion: Occasion) =>
  facts.letterWasSent ? effect.letter('APOLOGY_LETTER', occasion) : null;

const eraseErroneous = ({ letterWasSent }: Facts, occasion: Occasion): Effect => {
  const { eraseErroneous: atOnce, eraseErroneousAfterLetter } = effect.termsOf(occasion);
  const days = letterWasSent ? eraseErroneousAfterLetter : atOnce;
  return effect.erase('NOTICE_WITHDRAWN', addDays(occasion.today, days));
};

export const deathNoticeWithdrawn: EventDefinition<Facts> = {
  words: 'Withdrawing a notice of a death',
  rows: [
    {
      row: 36,
      from: NO_LETTERS,
      guards: [saidByTwo],
      to: 'STOPPED',
      by: ['SYSTEM', 'CLERK', 'PRIVACY_OFFICER'],
      // Letters were cancelled on the way here; what may wait still is the apology of an earlier withdrawal.
      effects: [effect.endMatch('ERRONEOUS'), effect.closed('ERRONEOUS'), eraseErroneous],
    },
    {
      row: 36,
      from: MAY_WRITE,
      guards: [saidByTwo],
      to: 'STOPPED',
      by: ['SYSTEM', 'CLERK', 'PRIVACY_OFFICER'],
      effects: [
        effect.cancelLetters,
        effect.endMatch('ERRONEOUS'),
        sendApology,
        effect.closed('ERRONEOUS'),
        eraseErroneous,
      ],
    },
  ],
};
