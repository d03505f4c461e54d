import { addDays, type CivilDate, latest } from '../calendar/civil-date.ts';
import { type CallAttempt, type CallMoment, MEANING_OF, missedMoments } from './call-attempt.ts';
import { DAY_PARTS, type DayPart } from './day-part.ts';
import { notOnDayAvoided } from './sensitive-days.ts';

/** How often and how soon somebody is tried again (DOMAIN 10, table rows 16 and 17). */
export interface AttemptPolicy {
  readonly maxAttempts: number;
  readonly minDaysBetween: number;
  readonly maxDaysBetween: number;
}

export const ATTEMPT_POLICY: AttemptPolicy = {
  maxAttempts: 3,
  minDaysBetween: 3,
  maxDaysBetween: 7,
};

/** What a resident told about being called. */
export interface CallWishes {
  /** The first is the best. Empty when nothing was told. */
  readonly bestTimes: readonly DayPart[];
  readonly daysToAvoid: readonly CivilDate[];
}

/** What follows from the tries so far. */
export type NextAttempt =
  | ({ readonly type: 'TRY_AGAIN'; readonly notAfter: CivilDate } & CallMoment)
  /** At the moment that the resident chose, whatever the calendar says. */
  | ({ readonly type: 'CALL_BACK' } & CallMoment)
  /** This number is not theirs: write, or ask for another. */
  | { readonly type: 'NUMBER_NEEDED' }
  /** Not reached often enough: a card by post takes over. */
  | { readonly type: 'STOP_CALLING' }
  | { readonly type: 'ANSWERED' };

/** The first try: on the day that it is due, in the part of the day that suits best. */
export const firstAttempt = (due: CivilDate, wishes: CallWishes): CallMoment => ({
  day: notOnDayAvoided(due, wishes.daysToAvoid),
  dayPart: dayPartFor([], wishes.bestTimes),
});

/** What to do after these tries, in the order in which they were made. The last one decides. */
export function nextAttempt(
  attempts: readonly [CallAttempt, ...CallAttempt[]],
  wishes: CallWishes,
  policy: AttemptPolicy = ATTEMPT_POLICY,
): NextAttempt {
  const last = attempts.at(-1)!;
  if (last.result === 'CALL_BACK_AT') return { type: 'CALL_BACK', ...last.callBack };
  switch (MEANING_OF[last.result]) {
    case 'ANSWERED':
      return { type: 'ANSWERED' };
    case 'NO_NUMBER':
      return { type: 'NUMBER_NEEDED' };
    case 'MISSED':
      return tryAgain(missedMoments(attempts), last.day, wishes, policy);
  }
}

function tryAgain(
  missed: readonly CallMoment[],
  lastDay: CivilDate,
  { bestTimes, daysToAvoid }: CallWishes,
  { maxAttempts, minDaysBetween, maxDaysBetween }: AttemptPolicy,
): NextAttempt {
  if (missed.length >= maxAttempts) return { type: 'STOP_CALLING' };
  const day = notOnDayAvoided(addDays(lastDay, minDaysBetween), daysToAvoid);
  const notAfter = latest(day, addDays(lastDay, maxDaysBetween));
  return { type: 'TRY_AGAIN', day, dayPart: dayPartFor(missed, bestTimes), notAfter };
}

/** Another part of the day than before where there is one; among these the one that suits the resident best. */
function dayPartFor(missed: readonly CallMoment[], bestTimes: readonly DayPart[]): DayPart {
  const byPreference = [...new Set([...bestTimes, ...DAY_PARTS])];
  const tried = (part: DayPart) => missed.filter(({ dayPart }) => dayPart === part).length;
  return byPreference.toSorted((a, b) => tried(a) - tried(b))[0]!;
}
