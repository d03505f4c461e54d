import { latest } from '../../calendar/civil-date.ts';
import { onWorkingDay } from '../../calendar/working-days.ts';
import { type CallWishes, firstAttempt } from '../../calls/next-attempt.ts';
import type { Occasion } from '../../kernel.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import type { Effect } from '../pathway.ts';

interface Facts {
  /** A telephone number, or an e-mail address that the resident gave. */
  readonly reachable: boolean;
  /** Whether the ground for giving the name to the person who calls is there and nothing forbids it, or the resident replied. */
  readonly mayHandOver: boolean;
  readonly cardSent: boolean;
  /** Whether the day of the timer was long ago, since the worker was down. */
  readonly late: boolean;
  /** What the resident told about being called. */
  readonly wishes: CallWishes;
}

const mayCall = (f: Facts) => f.reachable && f.mayHandOver;
const mayNotCall = (f: Facts) => !mayCall(f);

/** Somebody calls within the window of the call, first on a day and in a part of it that suit the resident. */
export function call({ wishes }: Facts, occasion: Occasion): Effect {
  const { day, dayPart } = firstAttempt(onWorkingDay(occasion.today), wishes);
  const due = latest(
    effect.byWorkingDay(occasion, effect.termsOf(occasion).callWindowWeeks * 7),
    day,
  );
  return { ...(effect.task('CALL', due, day) as Extract<Effect, { type: 'TaskOpened' }>), dayPart };
}

/** Once, and by a person when its moment has long passed: never a burst of letters after a standstill. */
export function remindByCard(facts: Facts, occasion: Occasion): Effect | null {
  if (facts.cardSent) return null;
  return facts.late ? sendCardByHand(facts, occasion) : effect.letter('REMINDER_CARD', occasion);
}

const sendCardByHand = (_: unknown, occasion: Occasion) =>
  effect.within(occasion, 'SEND_CARD', 'checkWithinWorkingDays');

export const callDue: EventDefinition<Facts> = {
  words: 'Beginning to call',
  rows: [
    {
      row: 10,
      from: ['INVITED'],
      when: [mayCall],
      to: 'CALL_DUE',
      by: ['SYSTEM'],
      effects: [effect.handOver, call],
    },
    {
      row: 11,
      from: ['INVITED'],
      when: [mayNotCall],
      to: 'SAME',
      by: ['SYSTEM'],
      effects: [remindByCard, effect.setSilenceTimer],
    },
  ],
};
