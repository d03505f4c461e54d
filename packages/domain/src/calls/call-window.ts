import { addDays, type CivilDate, latest } from '../calendar/civil-date.ts';
import { notOnDayAvoided } from './sensitive-days.ts';

/** When a municipality calls, in weeks. Each may be set per municipality. */
export interface CallTerms {
  readonly callAfterWeeks: number;
  /** The letter announced the call: first it has to be read, answered or put away. */
  readonly callAfterLetterWeeks: number;
  readonly callWindowWeeks: number;
}

/** About three months after the death (DOMAIN 10, table row 8 and default timers). */
export const CALL_TERMS: CallTerms = {
  callAfterWeeks: 13,
  callAfterLetterWeeks: 5,
  callWindowWeeks: 3,
};

/** So much sooner the call may be made. */
export const CALL_EARLY_WEEKS = 1;

export interface CallFacts {
  /** The last day that the death may have been on. */
  readonly dateOfDeath: CivilDate;
  readonly letterSentOn: CivilDate;
  readonly daysToAvoid: readonly CivilDate[];
}

/** The days between which the outreach call is kept, and the one to aim for. */
export interface CallWindow {
  readonly from: CivilDate;
  readonly target: CivilDate;
  /** After this day the call is late. */
  readonly until: CivilDate;
}

/** When the outreach call is due: never on a day avoided, never before the letter had its time. */
export function callWindow(facts: CallFacts, terms: CallTerms = CALL_TERMS): CallWindow {
  const { dateOfDeath, letterSentOn, daysToAvoid } = facts;
  const announced = addWeeks(letterSentOn, terms.callAfterLetterWeeks);
  const meant = addWeeks(dateOfDeath, terms.callAfterWeeks);
  const aim = latest(meant, announced);
  const target = notOnDayAvoided(aim, daysToAvoid);
  return {
    from: notOnDayAvoided(latest(addWeeks(meant, -CALL_EARLY_WEEKS), announced), daysToAvoid),
    target,
    until: latest(addWeeks(aim, terms.callWindowWeeks), target),
  };
}

const addWeeks = (day: CivilDate, weeks: number) => addDays(day, 7 * weeks);
