import { addDays, type CivilDate, latest } from '../../calendar/civil-date.ts';
import { onWorkingDay } from '../../calendar/working-days.ts';
import type { Occasion } from '../../kernel.ts';
import { TERMS } from '../../terms.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import type { CallFacts } from '../facts.ts';
import * as guard from '../guards.ts';
import type { Effect, PathwayState } from '../pathway.ts';

interface Facts extends CallFacts {
  readonly reason: string;
  /** Where it was when it was held. */
  readonly before: PathwayState;
  readonly end: boolean;
  /** The day that the resident chose, when it was `LATER` before. */
  readonly until: CivilDate | null;
}

const goesOn = (f: Facts) => !f.end;
const ends = (f: Facts) => f.end;

/** What has to be promised anew when a hold ends, never in the past. Somebody whose pathway rests is forgotten as before. */
export function resume(facts: Facts, occasion: Occasion): Effect | null {
  switch (facts.before) {
    case 'TO_CHECK':
      return effect.checkNotice(facts, occasion);
    case 'TO_INVITE':
      return effect.sendLetter(facts, occasion);
    case 'INVITED':
      return effect.setCallTimer(facts, occasion);
    case 'CALL_DUE':
      return effect.contact(facts, occasion);
    case 'LATER':
      return resumeSnooze(facts, occasion);
    case 'NOT_TARGET':
      return effect.eraseNotTarget(facts, occasion);
    case 'UNREACHED':
      return effect.eraseUnreached(facts, occasion);
    default:
      return null;
  }
}

/** Whoever asked for a later day is not written or called before it, and not the moment a hold ends. */
function resumeSnooze({ until }: Facts, { today, terms = TERMS }: Occasion): Effect {
  const soonest = addDays(today, terms.laterNotBefore);
  return effect.timer('SNOOZE', onWorkingDay(until ? latest(until, soonest) : soonest));
}

export const holdReleased: EventDefinition<Facts> = {
  words: 'Ending a hold',
  rows: [
    {
      row: 7,
      from: ['HELD'],
      when: [goesOn],
      guards: [guard.reasonGiven],
      to: 'AS_BEFORE',
      by: ['PRIVACY_OFFICER'],
      effects: [resume],
    },
    {
      row: 7,
      from: ['HELD'],
      when: [ends],
      guards: [guard.reasonGiven],
      to: 'STOPPED',
      by: ['PRIVACY_OFFICER'],
      effects: [effect.closed('OTHER'), effect.eraseStopped],
    },
  ],
};
