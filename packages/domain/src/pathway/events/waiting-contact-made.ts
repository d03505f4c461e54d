import type { CivilDate } from '../../calendar/civil-date.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import type { Effect } from '../pathway.ts';

interface Facts {
  /** While somebody is proposed: the last day on which the answer that is asked for counts. */
  readonly answerBy: CivilDate | null;
}

/** The day that both were told stays: that somebody heard how it stands gives nobody more or less time. */
const keepAsking = (facts: Facts): Effect | null =>
  facts.answerBy && effect.overAfter(facts.answerBy);

export const waitingContactMade: EventDefinition<Facts> = {
  words: 'Recording that somebody who waits heard from us',
  rows: [
    {
      row: 23,
      from: ['WAITING'],
      to: 'SAME',
      by: ['COORDINATOR'],
      effects: [effect.keepInTouch],
      keeps: ['FIND_VOLUNTEER'],
    },
    {
      row: 23,
      from: ['PROPOSED'],
      to: 'SAME',
      by: ['COORDINATOR'],
      // A step ends all timers: without a new one a proposal without an answer would stand for ever.
      effects: [effect.keepInTouch, keepAsking],
    },
  ],
};
