import type { CivilDate } from '../../calendar/civil-date.ts';
import type { Occasion } from '../../kernel.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import type { UnreachedFacts } from '../facts.ts';
import type { DayPart, Effect } from '../pathway.ts';

interface Facts extends UnreachedFacts {
  /** Attempts so far on different days or day parts, this one included. */
  readonly attempts: number;
  readonly enoughAttempts: number;
  readonly wrongNumber: boolean;
  readonly cardSent: boolean;
  /** When to try again. */
  readonly next: { readonly day: CivilDate; readonly dayPart: DayPart };
}

const wrongNumber = (f: Facts) => f.wrongNumber;
const mayTryAgain = (f: Facts) => f.attempts < f.enoughAttempts;
const triedEnough = (f: Facts) => f.attempts >= f.enoughAttempts;

/** Somebody whose number was wrong gets a card, unless there was one already. */
const writeInstead = (facts: Facts, occasion: Occasion) =>
  facts.cardSent ? null : effect.letter('REMINDER_CARD', occasion);

const dropPhone = (): Effect => ({ type: 'PhoneDropped' });

const tryAgain = ({ next }: Facts): Effect => ({
  type: 'TaskOpened',
  task: 'CALL',
  due: next.day,
  notBefore: next.day,
  dayPart: next.dayPart,
});

export const sendTriedToCall = (_: unknown, occasion: Occasion) =>
  effect.letter('TRIED_TO_CALL_CARD', occasion);

export const attemptNotReached: EventDefinition<Facts> = {
  words: 'Recording a call that did not reach anybody',
  rows: [
    {
      row: 16,
      from: ['CALL_DUE'],
      when: [wrongNumber],
      to: 'INVITED',
      by: ['COORDINATOR'],
      effects: [dropPhone, writeInstead, effect.setSilenceTimer],
    },
    {
      row: 16,
      from: ['CALL_DUE'],
      when: [mayTryAgain],
      to: 'SAME',
      by: ['COORDINATOR'],
      effects: [tryAgain],
    },
    {
      row: 17,
      from: ['CALL_DUE'],
      when: [triedEnough],
      to: 'UNREACHED',
      by: ['COORDINATOR'],
      effects: [sendTriedToCall, effect.eraseUnreached],
    },
  ],
};
